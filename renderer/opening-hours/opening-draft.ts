import { dayAndTime } from '../../shared/i18n/clock-time';
import { readRanges, writeRanges } from '../../shared/i18n/opening-hours-text';
import { texts } from '../../shared/i18n/texts';
import { type OpeningHours, openingAt } from '../../shared/ordering/opening-hours';

/** The fields' contents, Sunday first. */
export type OpeningDraft = readonly string[];

/** Proposed if there are no hours yet. */
const defaultHours = '11:00-22:00';

export function draftOf(hours: OpeningHours | null): OpeningDraft {
  return texts.opening.days.map((_, day) => (hours === null ? defaultHours : writeRanges(hours[day] ?? [])));
}

/** Null while a field is unreadable. */
export function hoursOf(draft: OpeningDraft): OpeningHours | null {
  const days = draft.map(readRanges).filter((day) => day !== null);
  return days.length === draft.length ? days : null;
}

/** What the hours would do now, and when that changes. */
export function previewWords(hours: OpeningHours, nowMs: number): string {
  const { open, changesAtMs } = openingAt(hours, nowMs);
  if (changesAtMs === null) return texts.opening.neverChanges(open);
  return texts.opening.nextChange(open, dayAndTime(new Date(changesAtMs).toISOString(), texts.locale));
}
