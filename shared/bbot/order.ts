import { z } from 'zod';
import { roomOf } from '../room-of';
import { texts } from '../texts';
import { readCents } from './cents';
import { readId } from './identity';
import { isRecord } from './is-record';
import { lenient } from './lenient';
import { leastMods, mostMods, mostModsOfOrder, mostModsRoom } from './most';
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
  items: lenient(readItems),
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

export type BbotOrder = z.output<typeof orderSchema>;
export interface BbotItem {
  readonly name_when_purchased: string | null;
  readonly mods: string[];
  readonly special_instructions: string | null;
  readonly pretax_cents: number | null;
  readonly status: string | null;
  readonly tags: string[];
}
export type BbotAddress = z.output<typeof addressSchema>;

/**
 * Reads all that the counter shows of an order, whatever its shape: nothing here can fail. The body itself
 * is kept whole beside it. Field names as in Bbot's Order Injection webhook.
 */
export function readOrder(order: Record<string, unknown>): BbotOrder {
  return orderSchema.parse(order);
}

function readItems(value: unknown): BbotItem[] {
  if (!Array.isArray(value)) return [];
  const most = Math.min(mostMods, Math.max(leastMods, Math.floor(mostModsOfOrder / value.length)));
  return value.flatMap((item: unknown) => {
    if (isRecord(item)) return [readItem(item, most)];
    const name = readTextOrJson(item);
    return name === null ? [] : [{ ...readItem({}, most), name_when_purchased: name }];
  });
}

/** Without a schema: of 5,000 items it would cost more than all else that is done before the answer. */
function readItem(item: Record<string, unknown>, most: number): BbotItem {
  return {
    name_when_purchased: readText(item['name_when_purchased']),
    mods: readMods(item['mods'], most),
    special_instructions: readTextOrJson(item['special_instructions']),
    pretax_cents: readCents(item['pretax_cents']),
    status: readText(item['status']),
    tags: readNames(listOf(item['tags']), most).names,
  };
}

/** The last of too many says how many more there are. */
function readMods(value: unknown, most: number): string[] {
  const mods = listOf(value);
  const { read, names } = readNames(mods, most);
  return read < mods.length ? [...names, texts.ticket.moreOf(mods.length - read)] : names;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** As many as a ticket holds, at least one. */
function readNames(
  list: readonly unknown[],
  most: number,
): { readonly read: number; readonly names: string[] } {
  const names: string[] = [];
  let read = 0;
  let room = 0;
  for (const mod of list) {
    if (read >= most || room > mostModsRoom) break;
    read += 1;
    const name = isRecord(mod) ? (readText(mod['name']) ?? readTextOrJson(mod)) : readTextOrJson(mod);
    if (name === null) continue;
    names.push(name);
    room += roomOf(name);
  }
  return { read, names };
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
