import { milliseconds } from '../../../shared/bbot/timestamp';
import { arrivalMs } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { CounterClock } from '../clock';

/**
 * When an order is due, in milliseconds since 1970: the guest's time or Bbot's snooze, else its arrival.
 * @param cameAtMs the arrival, on the same clock as the other two
 */
export function dueAtMs({ desiredAt, snoozeTill }: Ticket['order'], cameAtMs: number): number {
  return Math.max(cameAtMs, milliseconds(desiredAt) ?? 0, milliseconds(snoozeTill) ?? 0);
}

/**
 * When a ticket arrived, in milliseconds since 1970, on the PC's clock as it is set now. If the elapsed time is
 * unknown, what the clock said at arrival.
 */
export function cameAtMs(
  ticket: Pick<Ticket, 'takenAt' | 'arrival'>,
  { steady }: Pick<CounterClock, 'steady'>,
): number {
  const cameAt = arrivalMs(ticket);
  return cameAt > steady.brokenAt ? cameAt - steady.lagMs : Date.parse(ticket.takenAt);
}
