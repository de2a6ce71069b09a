import { milliseconds } from '../bbot/timestamp';
import type { Ticket } from './ticket';

type ForLater = Pick<Ticket, 'stage' | 'takenAt'> & {
  readonly order: Pick<Ticket['order'], 'desiredAt' | 'snoozeTill'>;
};

/** When the guest wants an order, in milliseconds since 1970; null: as soon as it is made. */
export function wantedAtMs({ desiredAt }: Pick<Ticket['order'], 'desiredAt'>): number | null {
  return milliseconds(desiredAt);
}

/**
 * When an order that is wanted later comes to the kitchen, in milliseconds since 1970: the moment that Bbot snoozed it to, or so
 * many minutes before it is wanted. Null for any other order, and as soon as staff begin with it. The board and the printers go
 * by the same moment.
 * @param laterMinutes how many minutes before it is wanted the kitchen begins with an order
 */
export function comesUpAtMs({ stage, takenAt, order }: ForLater, laterMinutes: number): number | null {
  if (stage !== 'new') return null;
  const snoozedTill = milliseconds(order.snoozeTill);
  const wanted = wantedAtMs(order);
  // Bbot may bring it up too late; what the guest was promised counts then.
  if (snoozedTill !== null) return Math.min(snoozedTill, wanted ?? snoozedTill);
  const beforeMs = laterMinutes * 60_000;
  if (wanted === null || wanted - Date.parse(takenAt) < beforeMs) return null;
  return wanted - beforeMs;
}

/** Whether an order does not concern the kitchen yet. */
export function isForLater(ticket: ForLater, laterMinutes: number, nowMs: number): boolean {
  const upAtMs = comesUpAtMs(ticket, laterMinutes);
  return upAtMs !== null && upAtMs > nowMs;
}
