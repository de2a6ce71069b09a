import { milliseconds } from '../../shared/bbot/timestamp';
import type { Ticket } from '../../shared/ticket/ticket';

/** When a ticket is due, in milliseconds since 1970: when the guest wants it or Bbot snoozed it to, else at once. */
export function dueAtMs({
  takenAt,
  order: { desiredAt, snoozeTill },
}: Pick<Ticket, 'takenAt' | 'order'>): number {
  return Math.max(Date.parse(takenAt), milliseconds(desiredAt) ?? 0, milliseconds(snoozeTill) ?? 0);
}
