import { dayAndTime, timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { Ordering } from '../../../shared/ordering/ordering';

const words = texts.ordering;

type Stopped = Exclude<Ordering, { kind: 'open' }>;

/** When ordering opens again, for the status bar. */
export function endWords(ordering: Stopped): string {
  if (ordering.until !== null) return words.until(instantWords(ordering, ordering.until));
  return isByHours(ordering) ? words.noHours : words.untilResumed;
}

/** The banner's title. */
export function orderingTitle(ordering: Stopped): string {
  const { kind, until } = ordering;
  if (kind === 'paused')
    return until === null
      ? words.pausedUntilResumedBanner
      : words.pausedBanner(instantWords(ordering, until));
  if (until !== null) return words.closedBanner(instantWords(ordering, until));
  return isByHours(ordering) ? words.closedForGoodBanner : words.closedUntilResumedBanner;
}

/** If nothing can be blocked: the pause or closure concerns staff only. */
export function watchingDetail(ordering: Stopped): string {
  const { watching } = words;
  const { kind, until } = ordering;
  if (until !== null) return watching[kind](instantWords(ordering, until));
  if (kind === 'paused') return watching.pausedUntilResumed;
  return isByHours(ordering) ? watching.closedForGood : watching.closedUntilResumed;
}

/** Whether the opening hours closed the store: it reopens by itself, and there is nothing to resume. */
export function isByHours(ordering: Stopped): boolean {
  return ordering.kind === 'closed' && ordering.by === 'hours';
}

/** The time of day; a closure may end on another day, a pause lasts half an hour at most. */
function instantWords({ kind, since }: Stopped, until: string): string {
  const sameDay = new Date(until).toDateString() === new Date(since).toDateString();
  return kind === 'paused' || sameDay ? timeOfDay(until, texts.locale) : dayAndTime(until, texts.locale);
}
