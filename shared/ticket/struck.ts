import type { TicketItem } from './ticket';

/** What Bbot's terminal, or a POS behind it, calls an item that nobody is to make, in letters alone. */
const notToBeMade: ReadonlySet<string> = new Set([
  'cancelled',
  'canceled',
  'refunded',
  'voided',
  'removed',
  'rejected',
]);

/** Whether an item is struck: nobody is to make it, and it stays on the ticket so that a cook sees what went. */
export function isStruck({ quantity, status }: Pick<TicketItem, 'quantity' | 'status'>): boolean {
  if (quantity === 0) return true;
  return status !== null && notToBeMade.has(status.toLowerCase().replace(/[^a-z]/g, ''));
}

/** An item's status where it says more than that it waits to be made; as Bbot wrote it. */
export function unusualStatus(status: string | null): string | null {
  return status === 'waiting' ? null : status;
}

/** How many of an item are to be made. */
export function unitsOf(item: Pick<TicketItem, 'quantity' | 'status'>): number {
  return isStruck(item) ? 0 : item.quantity;
}

/** How many dishes of a list are to be made. */
export function unitsIn(items: readonly TicketItem[]): number {
  return items.reduce((sum, item) => sum + unitsOf(item), 0);
}

/** Whether nothing of an order is left to be made. */
export function isEmptied({ items }: { readonly items: readonly TicketItem[] }): boolean {
  return items.every(isStruck);
}
