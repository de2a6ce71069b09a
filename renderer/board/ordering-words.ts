import { dayAndTime, timeOfDay } from '../../shared/clock-time';
import type { Ordering } from '../../shared/ordering';
import { texts } from '../../shared/texts';

type Stopped = Exclude<Ordering, { kind: 'open' }>;

const words = texts.ordering;

/** When ordering opens again, for the status bar. */
export function endWords(ordering: Stopped): string {
  if (ordering.until !== null) return words.until(instantWords(ordering.until, ordering.since));
  return isByHours(ordering) ? words.noHours : words.untilResumed;
}

/** What the banner says of it. */
export function orderingTitle(ordering: Stopped): string {
  const { kind, until, since } = ordering;
  if (kind === 'paused')
    return until === null ? words.pausedUntilResumedBanner : words.pausedBanner(instantWords(until, since));
  if (until !== null) return words.closedBanner(instantWords(until, since));
  return isByHours(ordering) ? words.closedForGoodBanner : words.closedUntilResumedBanner;
}

/** Whether the opening hours have closed: they open by themselves, and there is nothing to resume. */
export function isByHours(ordering: Stopped): boolean {
  return ordering.kind === 'closed' && ordering.by === 'hours';
}

/** The time of day, with the day where that is not the day on which it began. */
function instantWords(until: string, since: string): string {
  const sameDay = new Date(until).toDateString() === new Date(since).toDateString();
  return sameDay ? timeOfDay(until, texts.locale) : dayAndTime(until, texts.locale);
}
