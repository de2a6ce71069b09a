import type { Problem } from '../ipc/error-codes';
import { isUuid, readId, writtenId } from './identity';
import { isRecord } from './is-record';
import { itemRecords } from './item-records';
import { hasName } from './known-fields';
import { type BbotItem, readItems } from './read-items';

/** The order's own id, or null if it has none that sets it apart from other orders. */
export function readOrderId(order: Record<string, unknown>): string | null {
  return readId(order['id']);
}

/** The same verbatim; "" if there is none. */
export function writtenOrderId(order: Record<string, unknown>): string {
  return writtenId(order['id']) ?? '';
}

/**
 * Gives an order without its own id the one beside it in the body, where Bbot also writes it. Only a UUID is used: a
 * constant on every body would merge all orders into one.
 */
export function orderWithId(
  order: Record<string, unknown>,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const beside = readId(body['order_id']);
  const isLacking = readOrderId(order) === null && beside !== null && isUuid(beside);
  return isLacking ? { ...order, id: body['order_id'] } : order;
}

/** A body of 1 MiB has room for 2,000 items as Bbot sends them. More are meant to keep the PC busy. */
const maxItems = 5_000;
/** More would not help a reader of the answer. */
const maxProblems = 20;

/** Whether an order has more items than Bbot could send. */
export function hasTooManyItems(order: Record<string, unknown>): boolean {
  return itemRecords(order['items'], maxItems + 1).length > maxItems;
}

/**
 * The missing minimum without which the kitchen cannot make an order: an id, and for at least one item a name, a
 * modifier or a note. Empty if nothing is missing. Everything else may be missing, null or unknown: each refusal is a
 * lost sale, and the ticket marks an item without a name.
 */
export function missingForKitchen(body: unknown): readonly Problem[] {
  const order = isRecord(body) ? body['order'] : undefined;
  if (!isRecord(body) || !isRecord(order)) return [{ path: 'order', problem: 'an order is needed' }];
  const noId = readOrderId(orderWithId(order, body)) === null;
  return [
    ...(noId ? [{ path: 'order.id', problem: 'an order id is needed' }] : []),
    ...missingOfItems(order['items']),
  ];
}

function missingOfItems(items: unknown): readonly Problem[] {
  const path = 'order.items';
  const records = itemRecords(items, maxItems + 1);
  if (records.length === 0 || records.length > maxItems)
    return [{ path, problem: 'a list of items is needed, with at least one' }];
  // Reading all of 5,000 items costs more than finding one name.
  if (records.some(hasName) || readItems(items).some(saysSomething)) return [];
  return records.slice(0, maxProblems).map((_, index) => ({
    path: `${path}.${index}.name_when_purchased`,
    problem: 'an item needs a name',
  }));
}

/** Whether a cook can make something from what was read of an item: "No name, gluten free, well done". */
function saysSomething({ name, mods, instructions }: BbotItem): boolean {
  return name !== null || mods.length > 0 || instructions !== null;
}
