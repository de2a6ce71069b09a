import { readCents } from './cents';
import { readId } from './identity';
import { isRecord } from './is-record';
import { readItems } from './read-items';
import { boundsOf, FieldNames, readWhole } from './read-lines';
import { readNotes } from './read-notes';
import { guestName, tableName } from './shown-names';
import { readText } from './visible-text';

export type BbotOrder = ReturnType<typeof readOrder>;
export type PostalFields = ReturnType<typeof readAddressFields>;

/**
 * Reads everything the counter shows of an order, whatever its shape: nothing here can fail, and a missing, empty or
 * mistyped field is null. The body itself is kept whole beside it. Field names as in Bbot's Order Injection webhook. No
 * schema: it would cost more than everything else before the answer.
 */
export function readOrder(order: Record<string, unknown>) {
  return {
    orderNumberToday: readText(order['orderNumberToday']),
    restaurant_id: readText(order['restaurant_id']),
    checkout_id: readId(order['checkout_id']),
    fulfillment_method: readText(order['fulfillment_method']),
    table: tableName(order['table']),
    deliveryAddress: readAddress(order['deliveryAddress']),
    guest_name: guestName(order),
    mobile: readText(order['mobile']),
    items: readItems(order['items']),
    time: readText(order['time']),
    last_modified: readText(order['last_modified']),
    time_closed: readText(order['time_closed']),
    user_desired_time: readText(order['user_desired_time']),
    snooze_till: readText(order['snooze_till']),
    pretax_cents: readCents(order['pretax_cents']),
    tip_cents: readCents(order['tip_cents']),
    fee_pretax_cents: readCents(order['fee_pretax_cents']),
    tax_cents: readCents(order['tax_cents']),
    total_cents: readCents(order['total_cents']),
    /** Everything else written about it. */
    notes: readNotes(order),
  };
}

function readAddress(value: unknown): PostalFields | null {
  if (!isRecord(value)) {
    const street = readText(value);
    return street === null ? null : { ...readAddressFields({}), street };
  }
  const address = readAddressFields(value);
  return Object.values(address).some((line) => line !== null) ? address : null;
}

function readAddressFields(address: Record<string, unknown>) {
  return {
    street: readText(address['street']),
    apartment: readText(address['apartment']),
    city: readText(address['city']),
    state: readText(address['state']),
    zip: readText(address['zip']),
    delivery_instructions: readWhole(address['delivery_instructions'], {
      part: 'place',
      ...boundsOf(new FieldNames()),
    }),
  };
}
