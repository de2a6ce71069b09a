import { milliseconds } from '../../../shared/bbot/timestamp';
import type { BoardTicket } from '../../../shared/ipc/snapshot';

/** When the guest wants an order, in milliseconds since 1970; null: as soon as it is made. */
export function wantedAtMs({ desiredAt }: Pick<BoardTicket['order'], 'desiredAt'>): number | null {
  return milliseconds(desiredAt);
}

/**
 * When an order begins to concern the kitchen, in milliseconds since 1970: once Bbot brings it up, else so long before the
 * guest wants it; null: at once.
 * @param laterMinutes how many minutes before it is wanted the kitchen begins with it
 */
export function comesUpAtMs({ order }: BoardTicket, laterMinutes: number): number | null {
  const snoozedTill = milliseconds(order.snoozeTill);
  const wantedMs = wantedAtMs(order);
  // Bbot may bring it up too late; nothing waits in the lane beyond the time that the guest was promised.
  if (snoozedTill !== null) return Math.min(snoozedTill, wantedMs ?? snoozedTill);
  return wantedMs === null ? null : wantedMs - laterMinutes * 60_000;
}

/** Whether an order does not concern the kitchen yet. It does as soon as staff begin with it. */
export function isForLater(ticket: BoardTicket, laterMinutes: number, nowMs: number): boolean {
  const upAtMs = comesUpAtMs(ticket, laterMinutes);
  return ticket.stage === 'new' && upAtMs !== null && upAtMs > nowMs;
}
