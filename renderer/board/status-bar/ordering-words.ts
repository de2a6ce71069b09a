import { dayAndTime, timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { Ordering } from '../../../shared/ordering/ordering';

type Stopped = Exclude<Ordering, { kind: 'open' }>;

const words = texts.ordering;

/** When ordering opens again, for the status bar. */
export function endWords(ordering: Stopped): string {
  if (ordering.until !== null) return words.until(instantWords(ordering, ordering.until));
  return isByHours(ordering) ? words.noHours : words.untilResumed;
}

/** What the banner says of it. */
export function orderingTitle(ordering: Stopped): string {
  const { kind, until } = ordering;
  if (kind === 'paused')
    return until === null
      ? words.pausedUntilResumedBanner
      : words.pausedBanner(instantWords(ordering, until));
  if (until !== null) return words.closedBanner(instantWords(ordering, until));
  return isByHours(ordering) ? words.closedForGoodBanner : words.closedUntilResumedBanner;
}

/** Where nothing can be blocked: what was paused or closed for nobody but the staff. */
export function watchingDetail(ordering: Stopped): string {
  const { watching } = words;
  const { kind, until } = ordering;
  if (until !== null) return watching[kind](instantWords(ordering, until));
  if (kind === 'paused') return watching.pausedUntilResumed;
  return isByHours(ordering) ? watching.closedForGood : watching.closedUntilResumed;
}

/** Whether the opening hours have closed: they open by themselves, and there is nothing to resume. */
export function isByHours(ordering: Stopped): boolean {
  return ordering.kind === 'closed' && ordering.by === 'hours';
}

/** The time of day; what is closed may open on another day, a pause lasts half an hour at most. */
function instantWords({ kind, since }: Stopped, until: string): string {
  const sameDay = new Date(until).toDateString() === new Date(since).toDateString();
  return kind === 'paused' || sameDay ? timeOfDay(until, texts.locale) : dayAndTime(until, texts.locale);
}
