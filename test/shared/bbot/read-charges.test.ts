import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCharges, readCharges } from '../../../shared/bbot/read-charges';

const fees = (charges: unknown) => readCharges({ fees_on_my_receipt: charges }).fees;
const discounts = (order: Record<string, unknown>) => readCharges(order).discounts;
const ofItem = (charges: unknown) => discounts({ items: [{ orderitempromotions: charges }] });

describe('fees', () => {
  const service = [{ name: 'Service charge', cents: 250 }];

  it.each([
    ['a list', [{ name: 'Service charge', pretax_cents: 250 }]],
    ['other names', [{ display_name: 'Service charge', amount_cents: 250 }]],
    ['a field that only says cents', [{ title: 'Service charge', on_top_cents: 250, tax_cents: 20 }]],
    ['one', { name: 'Service charge', pretax_cents: 250 }],
    ['a map', { 'Service charge': 250 }],
    ['a map of entries', { 'Service charge': { cents: 250 } }],
    ['an entry in another', [{ fee: { name: 'Service charge', pretax_cents: 250 } }]],
    ['text', [{ name: 'Service charge', amount: '2.50' }]],
    ['lists in lists', [[{ name: 'Service charge', amount: '$2.50' }]]],
  ])('fees are read as %s', (_, charges) => {
    expect(fees(charges)).toEqual(service);
  });

  it.each([
    [['Service charge'], [{ name: 'Service charge', cents: null }]],
    ['Service charge', [{ name: 'Service charge', cents: null }]],
    [[250], [{ name: null, cents: 250 }]],
    [[{ pretax_cents: 250 }], [{ name: null, cents: 250 }]],
    [{ 'Service charge': 'yes' }, [{ name: 'Service charge: yes', cents: null }]],
    [[], []],
    [{}, []],
    [null, []],
    [undefined, []],
    [true, []],
    ['', []],
  ])('fees of %j are %j', (charges, read) => {
    expect(fees(charges)).toEqual(read);
  });
});

it('discounts never add to an order, however they are written, and are one for each name', () => {
  const happy = (cents: unknown) => ({ orderitempromotions: [{ name: 'Happy hour', cents }] });
  expect(discounts({ items: [happy(-200), happy(200), happy('-$2.00'), 'tea', null] })).toEqual([
    { name: 'Happy hour', cents: -600, of: 'items' },
  ]);
});

it('discounts of Bbot’s documents have no effect, and another’s amount is not reported', () => {
  const promotion = { name_for_owner: 'Eric Discount', promo_type: 'loyalty' };
  const effect = { cents_to_add_per_cart_effect: 0, fraction_multiplier_effect: 1 };
  const charges = (fields: object) =>
    discounts({
      loyalty_webhook_discounts: [{ promotion: { ...promotion, ...fields }, final_webhook_post: {} }],
    });
  const eric = { name: 'Eric Discount', of: 'order', from: 'loyalty_webhook_discounts' };
  expect(charges(effect)).toEqual([{ ...eric, cents: 0 }]);
  expect(charges({})).toEqual([{ ...eric, cents: null }]);
  expect(charges({ ...effect, fraction_multiplier_effect: 0.9 })).toEqual([{ ...eric, cents: null }]);
  expect(charges({ ...effect, cents_to_add_per_cart_effect: -500 })).toEqual([{ ...eric, cents: -500 }]);
});

it.each([
  { name: 'Ten off', type: 'percent', value: 10 },
  { name: 'Ten off', percent: 10, amount: 10 },
])('discounts in percent are not cents: %j', (charges) => {
  expect(ofItem([charges])).toEqual([{ name: 'Ten off', cents: null, of: 'items' }]);
});

it('discounts are read from any field with such a name', () => {
  expect(discounts({ discount_cents: 300 })).toEqual([
    { name: null, cents: -300, of: 'order', from: 'discount_cents' },
  ]);
  expect(discounts({ coupons: ['2024'] })).toEqual([
    { name: '2024', cents: null, of: 'order', from: 'coupons' },
  ]);
});

it('a charge that a later body omits is known as before, and one that it empties is gone', () => {
  const known = readCharges({
    items: [{ orderitempromotions: [{ name: 'Happy hour', cents: 200 }] }],
    fees_on_my_receipt: [{ name: 'Service', cents: 100 }],
    loyalty_webhook_discounts: [{ name: 'Staff meal' }],
  });
  const merged = (body: Record<string, unknown>) => mergeCharges(known, readCharges(body), body);
  expect(merged({})).toEqual(known);
  expect(merged({ fees_on_my_receipt: null, loyalty_webhook_discounts: null })).toEqual(known);
  expect(merged({ items: [{}] })).toEqual({
    ...known,
    discounts: [{ name: 'Staff meal', cents: null, of: 'order', from: 'loyalty_webhook_discounts' }],
  });
  expect(merged({ fees_on_my_receipt: [], loyalty_webhook_discounts: [] })).toEqual({
    fees: [],
    discounts: [{ name: 'Happy hour', cents: -200, of: 'items' }],
  });
});

it('a discount is gone where the field that told it says so, and no other one is', () => {
  const known = readCharges({ promo_code: 'WELCOME', loyalty_webhook_discounts: [{ name: 'Staff meal' }] });
  const namesOf = (before: typeof known, body: Record<string, unknown>) =>
    mergeCharges(before, readCharges(body), body).discounts.map(({ name }) => name);
  expect(namesOf(known, { loyalty_webhook_discounts: [] })).toEqual(['WELCOME']);
  expect(namesOf(known, { promo_code: 'LATER' })).toEqual(['Staff meal', 'LATER']);
  const older = { fees: [], discounts: known.discounts.map(({ from: _, ...discount }) => discount) };
  expect(namesOf(older, {})).toEqual(['WELCOME', 'Staff meal']);
  expect(namesOf(older, { loyalty_webhook_discounts: [] })).toEqual([]);
});

it('any fees and discounts are read, and bounded', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 6, withBigInt: true }), (charges) => {
      const order = {
        fees_on_my_receipt: charges,
        promotions: charges,
        items: [{ orderitempromotions: charges }],
      };
      const read = readCharges(order);
      expect(read.fees.length).toBeLessThanOrEqual(50);
      expect(read.discounts.length).toBeLessThanOrEqual(100);
      for (const { cents } of [...read.fees, ...read.discounts])
        expect(cents === null || Number.isSafeInteger(cents)).toBe(true);
    }),
  );
});
