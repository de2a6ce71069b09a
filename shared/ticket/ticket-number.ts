import type { Ticket } from './ticket';

const shortIdLength = 8;

/** What staff call a ticket: the number the guest was given, or the start of the order's id. */
export function ticketNumber({ id, order }: Pick<Ticket, 'id' | 'order'>): string {
  return order.number ?? id.slice(0, shortIdLength);
}
