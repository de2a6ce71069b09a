/**
 * An opening range within a day: minutes since local midnight. `to` may be past midnight: 1500 is 1:00 the next day.
 */
export interface OpeningRange {
  readonly from: number;
  readonly to: number;
}

/** For each weekday, Sunday first, when the store takes orders. */
export type OpeningHours = readonly (readonly OpeningRange[])[];

export interface Opening {
  readonly open: boolean;
  /** When that next changes, in milliseconds since 1970; null if it never does. */
  readonly changesAtMs: number | null;
  /** Since when this has been so; null if for longer than a week. */
  readonly sinceMs: number | null;
}

interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Whether the store is open at an instant by its opening hours, in this computer's local time; a night with a clock
 * change has its actual length.
 */
export function openingAt(hours: OpeningHours, nowMs: number): Opening {
  const intervals = joined(intervalsAround(hours, nowMs));
  const current = intervals.find(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs);
  if (current !== undefined) {
    // A week without a gap is one interval: it never changes.
    const isEndless = current.toMs - nowMs > weekMs && nowMs - current.fromMs > weekMs;
    return { open: true, changesAtMs: isEndless ? null : current.toMs, sinceMs: current.fromMs };
  }
  const next = intervals.find(({ fromMs }) => fromMs > nowMs);
  const last = intervals.filter(({ toMs }) => toMs <= nowMs).at(-1);
  return { open: false, changesAtMs: next?.fromMs ?? null, sinceMs: last?.toMs ?? null };
}

const weekMs = 7 * 24 * 3_600_000;
const daysEitherWay = 9;

function intervalsAround(hours: OpeningHours, nowMs: number): Interval[] {
  const now = new Date(nowMs);
  return Array.from({ length: 2 * daysEitherWay + 1 }, (_, index) => index - daysEitherWay).flatMap(
    (offset) => {
      const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset);
      const at = (minutes: number): number =>
        new Date(midnight.getFullYear(), midnight.getMonth(), midnight.getDate(), 0, minutes).getTime();
      return (hours[midnight.getDay()] ?? []).map(({ from, to }) => ({ fromMs: at(from), toMs: at(to) }));
    },
  );
}

/** Merges intervals that touch or overlap. */
function joined(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  const sorted = intervals.filter(({ fromMs, toMs }) => fromMs < toMs).sort((a, b) => a.fromMs - b.fromMs);
  for (const interval of sorted) {
    const last = whole.at(-1);
    if (last === undefined || interval.fromMs > last.toMs) whole.push(interval);
    else whole[whole.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, interval.toMs) };
  }
  return whole;
}
