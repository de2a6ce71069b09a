import { expect, it } from 'vitest';
import { saysNotToBeMade } from '../../../shared/ticket/struck';

it.each([
  'cancelled',
  'VOIDED',
  'Canceled by guest',
  'canceled by guest: allergy',
  'canceled by guest, no longer hungry',
  'item_voided',
  'ITEM_REMOVED',
  'Item removed from order',
  'FullyRefunded',
  'fully refunded by manager',
  'Order canceled',
  'has been voided',
  'Cancelled - out of stock',
  'Voided (wrong table)',
])('nobody is to make what has the status "%s"', (status) => expect(saysNotToBeMade(status)).toBe(true));

it.each([
  'Onions removed',
  'removed onions',
  'Removed: onions',
  'Removed (skin)',
  'remove skin',
  'Cancel the fries',
  'void of nuts',
  'side declined',
  'partially refunded',
  'refunded (partially)',
  'refunded: pending',
  'cancellation requested',
  'cancel requested by guest',
  'not voided',
  'un-void',
  'never cancelled',
  'can be cancelled',
  'served',
  '',
])('the status "%s" strikes no dish', (status) => expect(saysNotToBeMade(status)).toBe(false));
