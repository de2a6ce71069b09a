import { milliseconds } from '../../../shared/bbot/timestamp';
import { arrivalMs } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { CounterClock } from '../clock';

/**
 * When an order is due, in milliseconds since 1970: when the guest wants it or Bbot snoozed it to, else when it came.
 * @param cameAtMs when that was, on the clock that the other two are compared with
 */
export function dueAtMs({ desiredAt, snoozeTill }: Ticket['order'], cameAtMs: number): number {
  return Math.max(cameAtMs, milliseconds(desiredAt) ?? 0, milliseconds(snoozeTill) ?? 0);
}

/**
 * When a ticket came, in milliseconds since 1970, as the PC's clock would say now that it may have been set. Where nobody knows
 * how long ago that was, it is what the clock said then.
 */
export function cameAtMs(
  ticket: Pick<Ticket, 'takenAt' | 'arrival'>,
  { steady }: Pick<CounterClock, 'steady'>,
): number {
  const cameAt = arrivalMs(ticket);
  return cameAt > steady.brokenAt ? cameAt - steady.lagMs : Date.parse(ticket.takenAt);
}
