import { expect, it } from 'vitest';
import { recogniseWebhook } from '../../../shared/bbot/webhook';
import beginning from '../../support/bbot/samples/checkout_beginning.json';
import cancelled from '../../support/bbot/samples/checkout_cancelled.json';
import finished from '../../support/bbot/samples/checkout_finished.json';
import refunded from '../../support/bbot/samples/items_refunded.json';
import order from '../../support/bbot/samples/order_injection.json';
import change from '../../support/bbot/samples/order_status_change.json';
import pricecheck from '../../support/bbot/samples/pricecheck.json';

it.each([
  ['order_injection.json', order, 'order'],
  ['order_status_change.json', change, 'order'],
  ['checkout_beginning.json', beginning, 'checkout_beginning'],
  ['checkout_finished.json', finished, 'checkout_finished'],
  ['checkout_cancelled.json', cancelled, 'checkout_cancelled'],
  ['items_refunded.json', refunded, 'items_refunded'],
  ['pricecheck.json', pricecheck, 'pricecheck'],
  ['an event whose type is written otherwise', { event_type: ' Checkout-Canceled ' }, 'checkout_cancelled'],
  ['a checkout event without a type', { ...cancelled, event_type: undefined }, 'untyped-event'],
  ['a change of the integration without a type', { restaurant_id: 'r', integration: {} }, 'other-event'],
  ['an order without what should be around it', { id: 'x', items: [], checkout_id: 'x' }, 'unknown'],
  ['an order that is null beside a checkout', { order: null, checkout_id: 'x' }, 'unknown'],
  ['an event that nobody knows', { event_type: 'table_opened' }, 'other-event'],
  ['an order under an event type that nobody knows', { event_type: 'order_injection', order: {} }, 'order'],
  ['an order with a null event type', { event_type: null, order: {} }, 'order'],
  ['an order that is a list', { order: [] }, 'unknown'],
  ['an order that is text', { order: 'x' }, 'unknown'],
  ['an event type that is no text', { event_type: 5 }, 'unknown'],
  ['an empty object', {}, 'unknown'],
  ['a list', [], 'unknown'],
  ['null', null, 'unknown'],
  ['text', 'order', 'unknown'],
])('a webhook is recognized by its body: %s', (_, body, kind) => {
  expect(recogniseWebhook(body).kind).toBe(kind);
});

it('a webhook gives what an event names', () => {
  expect(recogniseWebhook(cancelled)).toMatchObject({
    event: {
      checkout_id: cancelled.checkout_id,
      cart_items_pretax_cents_this_restaurant: 3582,
      cart_items_this_restaurant: [{ name: 'Ceviche', quantity: 3 }],
    },
  });
});

it.each([
  ['no cart', undefined, []],
  ['a cart that is text', 'x', []],
  ['a line without a name', [{ qty: 2 }, null, 'x'], [{ name: '(no name)', quantity: 2 }]],
  ['a line without a quantity', [{ name_for_owner: 'Soup' }], [{ name: 'Soup', quantity: 1 }]],
  ['a quantity below one', [{ name_for_owner: 'Soup', qty: -3 }], [{ name: 'Soup', quantity: 1 }]],
])('a webhook with %s is read as an event', (_, cart, lines) => {
  const webhook = recogniseWebhook({ ...refunded, cart_items_this_restaurant: cart });
  expect(webhook).toMatchObject({ kind: 'items_refunded', event: { cart_items_this_restaurant: lines } });
});

it('an inherited key of a webhook is not taken for an order', () => {
  expect(recogniseWebhook(JSON.parse('{"__proto__":{"order":{"id":"x"}}}')).kind).toBe('unknown');
});
