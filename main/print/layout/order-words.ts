import { milliseconds } from '../../../shared/bbot/timestamp';
import { dayAndTime, timeOfDay } from '../../../shared/clock-time';
import type { CanDraw } from '../../../shared/legible';
import { texts } from '../../../shared/texts';
import { groupItems, type ItemGroup } from '../../../shared/ticket/group-items';
import type { TicketItem, TicketOrder } from '../../../shared/ticket/ticket';
import { legibleItem } from './legible-order';
import type { SlipWish } from './slip-wish';

/** Bbot's name of a fulfilment method in readable words; one that the catalogue lacks as Bbot wrote it. */
export function methodWords(method: string): string {
  const known = Object.hasOwn(texts.methods, method) ? texts.methods[method] : undefined;
  return known ?? method.replaceAll('_', ' ');
}

/** Bbot's methods that end at a table or at the counter: an address tells nobody anything. */
const inHouse: ReadonlySet<string> = new Set([
  'patron_pickup',
  'pickup_nofeedback',
  'counter',
  'expo',
  'server_delivery',
  'runner_with_cc',
  'runner_nofeedback',
]);

/**
 * Where an order is brought to; null where its table tells that and nobody leaves the house. A method that nobody
 * knows may be one that delivers.
 */
export function addressOf({ fulfillmentMethod, table, address }: TicketOrder): TicketOrder['address'] {
  const staysIn = fulfillmentMethod !== null && inHouse.has(fulfillmentMethod);
  return staysIn && table !== null ? null : address;
}

/** One of Bbot's times, with the day unless it is today; as Bbot wrote it when that is no time. */
export function timeWords(time: string, { nowMs, locale }: Pick<SlipWish, 'nowMs' | 'locale'>): string {
  const atMs = milliseconds(time);
  if (atMs === null) return time;
  const at = new Date(atMs);
  const today = at.toDateString() === new Date(nowMs).toDateString();
  return today ? timeOfDay(at.toISOString(), locale) : dayAndTime(at.toISOString(), locale);
}

/** Who printed it, and when. */
export function printedWords(wish: SlipWish): string {
  return texts.paper.printed(wish.printer.name, timeWords(new Date(wish.nowMs).toISOString(), wish));
}

/**
 * Equal items with their count. Bbot's status is not printed, so on paper it tells no two items apart; a price
 * does, where prices stand.
 */
export function paperGroups(
  items: readonly TicketItem[],
  priced: boolean,
  canDraw: CanDraw,
): readonly ItemGroup[] {
  const told = items.map((item) => ({ ...item, status: priced ? String(item.pretaxCents) : null }));
  return groupItems(told).map(({ count, item }) => ({ count, item: legibleItem(item, canDraw) }));
}
