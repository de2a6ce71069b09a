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
/** These are said of a part of a dish as well: "Removed: onions" gives no reason, but what is lacking. */
const ofParts: ReadonlySet<string> = new Set(['removed', 'deleted', 'declined']);
/** May stand beside one of them. Any other word says something else: "onions removed", "can be cancelled". */
const beside: ReadonlySet<string> = new Set([
  'item',
  'order',
  'fully',
  'completely',
  'already',
  'is',
  'was',
  'has',
  'been',
]);
/** In the reason it says that nothing is settled: "refunded (partially)". */
const unsettled = /\b(partial|partially|pending|requested|maybe)\b/;
/** For most statuses no more than this look. */
const mayStrike = /cancel|refund|void|removed|rejected|deleted|declined/;
/** Where a reason begins. */
const reasonBegins = /[:;,(]|\s[-–—]\s/;

/** It waits to be made. */
const usual = 'waiting';

/** Whether a flag's name, in words, says that nobody is to make its item. "can be cancelled" and "allow void" do not. */
export function isNotToBeMade(flag: string): boolean {
  const [said = ''] = flag.split(' by ', 1);
  return notToBeMade.has(said);
}

/** Whether a status says so, whatever case and separators it has: "Canceled by guest", "item_voided", "FullyRefunded". */
export function saysNotToBeMade(status: string): boolean {
  if (status === usual) return false;
  const plain = plainWords(status);
  if (notToBeMade.has(plain.replaceAll(' ', ''))) return true;
  if (!mayStrike.test(plain)) return false;
  const [said = '', ...reasons] = status.split(reasonBegins).map(plainWords);
  const [done = ''] = said.replace(/ from (the )?order/, '').split(' by ', 1);
  const [word = '', ...others] = done.split(' ').filter((one) => !beside.has(one));
  if (!notToBeMade.has(word) || others.length > 0) return false;
  const reason = reasons.join(' ').trim();
  return reason === '' || !(ofParts.has(word) || unsettled.test(reason));
}

/** "FullyRefunded" and "fully_refunded" are "fully refunded". */
function plainWords(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** Whether an item is struck: nobody is to make it, and it stays on the ticket so that a cook sees what went. */
export function isStruck({ quantity, status }: Pick<TicketItem, 'quantity' | 'status'>): boolean {
  if (quantity === 0) return true;
  return status !== null && saysNotToBeMade(status);
}

/** An item's status where it says more than that it waits to be made; as Bbot wrote it. */
export function unusualStatus(status: string | null): string | null {
  return status === usual ? null : status;
}

/** The same in readable words; null where it says no more. */
export function statusWords(status: string | null): string | null {
  const told = unusualStatus(status);
  return told === null ? null : told.replaceAll('_', ' ').trim() || told;
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
