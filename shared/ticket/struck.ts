import type { TicketItem } from './ticket';

/** What Bbot's terminal, or a POS behind it, calls an item that nobody is to make. */
const notToBeMade: ReadonlySet<string> = new Set([
  'cancelled',
  'canceled',
  'cancel',
  'refunded',
  'voided',
  'void',
  'removed',
  'rejected',
  'deleted',
  'declined',
]);
/** Beside one of them it says something else: "partially refunded", "cancellation requested", "not voided". */
const unsettled = /^(not?|never|un|partial|partially|pending|request|requested|maybe)$/;

/** Whether a status says so, whatever case and separators it has: "Canceled by guest", "item_voided", "FullyRefunded". */
export function saysNotToBeMade(status: string): boolean {
  const words = status
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (notToBeMade.has(words.join(''))) return true;
  return words.some((word) => notToBeMade.has(word)) && !words.some((word) => unsettled.test(word));
}

/** Whether an item is struck: nobody is to make it, and it stays on the ticket so that a cook sees what went. */
export function isStruck({ quantity, status }: Pick<TicketItem, 'quantity' | 'status'>): boolean {
  if (quantity === 0) return true;
  return status !== null && saysNotToBeMade(status);
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
