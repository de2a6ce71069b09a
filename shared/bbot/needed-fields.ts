import { z } from 'zod';
import type { Problem } from '../error-codes';
import { readId, writtenId } from './identity';
import { isRecord } from './is-record';
import { itemRecords } from './read-items';
import { hasName } from './read-lines';

/** The order's own id, or null when the order has none that could be told apart from another's. */
export function readOrderId(order: Record<string, unknown>): string | null {
  return readId(order['id']);
}

/** The same to the letter; "" where there is none. */
export function writtenOrderId(order: Record<string, unknown>): string {
  return writtenId(order['id']) ?? '';
}

/** A body of 1 MiB has room for 2,000 items as Bbot sends them. More were made to keep the PC busy. */
const mostItems = 5_000;
/** More would help nobody who reads the answer. */
const mostProblems = 20;

/** Whether an order has more items than any that Bbot could send. */
export function hasTooManyItems(order: Record<string, unknown>): boolean {
  return countItems(order['items']) > mostItems;
}

/** Their number as it stands, before anything walks through them. */
function countItems(items: unknown): number {
  if (Array.isArray(items)) return items.length;
  return isRecord(items) ? Object.keys(items).length : 0;
}

const itemsSchema = z
  .array(
    z
      .record(z.string(), z.unknown())
      .refine(hasName, { error: 'an item needs a name', path: ['name_when_purchased'] }),
    'a list of items is needed',
  )
  .min(1, 'at least one item is needed');

const neededSchema = z.object({
  order: z.object(
    {
      id: z.unknown().refine((id) => readId(id) !== null, 'an order id is needed'),
      items: z.preprocess(
        (items) => (countItems(items) > mostItems ? null : itemRecords(items)),
        itemsSchema,
      ),
    },
    'an order is needed',
  ),
});

/** The same without words, for a tenth of what it costs to find them: of 5,000 items nearly always nothing is missing. */
function hasAllNeeded(body: unknown): boolean {
  if (!isRecord(body) || !isRecord(body['order'])) return false;
  const { id, items } = body['order'];
  if (readId(id) === null || countItems(items) > mostItems) return false;
  const records = itemRecords(items);
  return records.length > 0 && records.every(hasName);
}

/**
 * What is missing of the little without which the kitchen cannot make an order: an id, at least one item, a
 * name for each. Empty when nothing is. Anything else may be missing, null or unknown: each refusal is a lost sale.
 */
export function missingForKitchen(body: unknown): readonly Problem[] {
  if (hasAllNeeded(body)) return [];
  const parsed = neededSchema.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues
    .slice(0, mostProblems)
    .map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.message }));
}
