import { milliseconds } from '../bbot/timestamp';
import type { Ticket } from './ticket';

type ForLater = Pick<Ticket, 'stage' | 'takenAt'> & {
  readonly order: Pick<Ticket['order'], 'desiredAt' | 'snoozeTill'>;
};

/** When the guest wants an order, in milliseconds since 1970; null: as soon as possible. */
export function wantedAtMs({ desiredAt }: Pick<Ticket['order'], 'desiredAt'>): number | null {
  return milliseconds(desiredAt);
}

/**
 * When an order wanted later comes up in the kitchen, in milliseconds since 1970: Bbot's snooze time, or `laterMinutes`
 * before it is wanted. Null for any other order, and once staff start it. The board and the printers use the same
 * moment.
 * @param laterMinutes how many minutes before it is wanted the kitchen starts an order
 */
export function comesUpAtMs({ stage, takenAt, order }: ForLater, laterMinutes: number): number | null {
  if (stage !== 'new') return null;
  const snoozedTill = milliseconds(order.snoozeTill);
  const wanted = wantedAtMs(order);
  // Bbot may bring it up too late; the time promised to the guest counts then.
  if (snoozedTill !== null) return Math.min(snoozedTill, wanted ?? snoozedTill);
  const beforeMs = laterMinutes * 60_000;
  if (wanted === null || wanted - Date.parse(takenAt) < beforeMs) return null;
  return wanted - beforeMs;
}

/** Whether an order is not the kitchen's concern yet. */
export function isForLater(ticket: ForLater, laterMinutes: number, nowMs: number): boolean {
  const upAtMs = comesUpAtMs(ticket, laterMinutes);
  return upAtMs !== null && upAtMs > nowMs;
}
