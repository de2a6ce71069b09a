import { z } from 'zod';
import { readCents } from './cents';
import { readId } from './identity';
import { isRecord } from './is-record';
import { lenient } from './lenient';
import { readItems } from './read-items';
import { type OrderNote, readNotes } from './read-notes';
import { readText, readTextOrJson } from './visible-text';

/** Text of any kind; null when missing, empty, or not text. Never a reason to refuse. */
const text = lenient(readText);

const cents = lenient(readCents);

const tableSchema = z.object({ display_name: text, short_id: text, id: text });

const addressSchema = z.object({
  street: text,
  apartment: text,
  city: text,
  state: text,
  zip: text,
  delivery_instructions: lenient(readTextOrJson),
});

const orderSchema = z.object({
  orderNumberToday: text,
  restaurant_id: text,
  checkout_id: lenient(readId),
  fulfillment_method: text,
  table: lenient(readTable),
  deliveryAddress: lenient(readAddress),
  guest_name: text,
  guest_first_name: text,
  guest_last_name: text,
  mobile: text,
  items: lenient((value) => readItems(value)),
  time: text,
  last_modified: text,
  time_closed: text,
  user_desired_time: text,
  snooze_till: text,
  pretax_cents: cents,
  tip_cents: cents,
  fee_pretax_cents: cents,
  tax_cents: cents,
  total_cents: cents,
});

export interface BbotOrder extends z.output<typeof orderSchema> {
  /** All else that was written of it. */
  readonly notes: readonly OrderNote[];
}
export type BbotAddress = z.output<typeof addressSchema>;

/**
 * Reads all that the counter shows of an order, whatever its shape: nothing here can fail. The body itself
 * is kept whole beside it. Field names as in Bbot's Order Injection webhook.
 */
export function readOrder(order: Record<string, unknown>): BbotOrder {
  return { ...orderSchema.parse(order), notes: readNotes(order) };
}

function readTable(value: unknown): string | null {
  if (!isRecord(value)) return readText(value);
  const table = tableSchema.parse(value);
  return table.display_name ?? table.short_id ?? table.id;
}

function readAddress(value: unknown): BbotAddress | null {
  if (!isRecord(value)) {
    const street = readText(value);
    return street === null ? null : { ...addressSchema.parse({}), street };
  }
  const address = addressSchema.parse(value);
  return Object.values(address).some((line) => line !== null) ? address : null;
}
