import type { TicketItem } from './ticket';

/** How Bbot's terminal, or a POS behind it, marks an item that is not to be made. */
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
/** These also apply to parts of a dish: "Removed: onions" names what is missing, not a reason. */
const ofParts: ReadonlySet<string> = new Set(['removed', 'deleted', 'declined']);
/** Words allowed beside one of those. Any other word changes the meaning: "onions removed", "can be cancelled". */
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
/** In a reason, these mean nothing is settled: "refunded (partially)". */
const unsettled = /\b(partial|partially|pending|requested|maybe)\b/;
/** Most statuses need only this check. */
const mayStrike = /cancel|refund|void|removed|rejected|deleted|declined/;
/** Where a reason begins. */
const reasonBegins = /[:;,(]|\s[-–—]\s/;

/** Waiting to be made. */
const defaultStatus = 'waiting';

/** Whether a flag's name, in words, means its item is not to be made. "can be cancelled" and "allow void" do not. */
export function isNotToBeMade(flag: string): boolean {
  const [said = ''] = flag.split(' by ', 1);
  return notToBeMade.has(said);
}

/**
 * Whether a status means that, in any case and with any separators: "Canceled by guest", "item_voided",
 * "FullyRefunded".
 */
export function saysNotToBeMade(status: string): boolean {
  if (status === defaultStatus) return false;
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

/** Cached per item: an update asks 5,000 of them several times. */
const known = new WeakMap<StatusOfItem, boolean>();

type StatusOfItem = Pick<TicketItem, 'quantity' | 'status'>;

/** Whether an item is struck: not to be made, but kept on the ticket so that a cook sees what was removed. */
export function isStruck(item: StatusOfItem): boolean {
  const { quantity, status } = item;
  if (quantity === 0) return true;
  if (status === null || status === defaultStatus) return false;
  const before = known.get(item);
  if (before !== undefined) return before;
  const struck = saysNotToBeMade(status);
  known.set(item, struck);
  return struck;
}

/** An item's status, verbatim, unless it only says that it waits to be made. */
export function unusualStatus(status: string | null): string | null {
  return status === defaultStatus ? null : status;
}

/** The same in readable words; null for the usual status. */
export function statusWords(status: string | null): string | null {
  const reported = unusualStatus(status);
  return reported === null ? null : reported.replaceAll('_', ' ').trim() || reported;
}

/** How many of an item to make. */
export function unitsOf(item: Pick<TicketItem, 'quantity' | 'status'>): number {
  return isStruck(item) ? 0 : item.quantity;
}

/** How many dishes of a list to make. */
export function unitsIn(items: readonly TicketItem[]): number {
  return items.reduce((sum, item) => sum + unitsOf(item), 0);
}

/** Whether nothing of an order is left to make. */
export function isEmptied({ items }: { readonly items: readonly TicketItem[] }): boolean {
  return items.every(isStruck);
}
