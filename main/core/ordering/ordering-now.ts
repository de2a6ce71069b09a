import { type OpeningHours, openingAt } from '../../../shared/ordering/opening-hours';
import type { Ordering } from '../../../shared/ordering/ordering';
import type { GateOrdering } from './gate';

/** Whether the store takes orders: what staff said goes before the opening hours; null hours: there are none. */
export function orderingNow(byStaff: Ordering, hours: OpeningHours | null, nowMs: number): Ordering {
  if (byStaff.kind !== 'open' || hours === null) return byStaff;
  const { open, sinceMs, changesAtMs } = openingAt(hours, nowMs);
  if (open) return byStaff;
  return {
    kind: 'closed',
    since: new Date(sinceMs ?? nowMs).toISOString(),
    until: changesAtMs === null ? null : new Date(changesAtMs).toISOString(),
    by: 'hours',
  };
}

/** The same for the gate; `byStaff` as the gate sees it, since a pause runs on the clock that never jumps. */
export function gateOrderingNow(
  byStaff: GateOrdering,
  hours: OpeningHours | null,
  nowMs: number,
): GateOrdering {
  if (byStaff.kind !== 'open' || hours === null) return byStaff;
  const { open, changesAtMs } = openingAt(hours, nowMs);
  if (open) return byStaff;
  return { kind: 'closed', remainingMs: changesAtMs === null ? null : changesAtMs - nowMs };
}
