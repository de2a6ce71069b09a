import { milliseconds } from '../../shared/bbot/timestamp';
import type { BoardTicket } from '../../shared/contract';

/**
 * Whether an order does not concern the kitchen yet: Bbot snoozed it, or the guest wants it later. It does as
 * soon as staff begin with it.
 * @param laterMinutes how many minutes before it is wanted the kitchen begins with it
 */
export function isForLater(
  { stage, order, takenAt }: BoardTicket,
  laterMinutes: number,
  nowMs: number,
): boolean {
  if (stage !== 'new') return false;
  const snoozed = milliseconds(order.snoozeTill);
  if (snoozed !== null) return snoozed > nowMs;
  const wanted = milliseconds(order.desiredAt);
  const beforeMs = laterMinutes * 60_000;
  if (wanted === null || wanted - Date.parse(takenAt) < beforeMs) return false;
  return wanted - beforeMs > nowMs;
}
