import { expect, it } from 'vitest';
import { adjustmentOf, billOf } from '../../../shared/ticket/bill';
import type { TicketOrder } from '../../../shared/ticket/ticket';

type Totals = TicketOrder['totals'];

const totals: Totals = { pretaxCents: 4000, feeCents: 250, taxCents: 80, tipCents: 0, totalCents: 4330 };
const promotion = (name: string | null, cents: number | null, of: 'items' | 'order' = 'order') => ({
  name,
  cents,
  of,
});

/** "kind name cents" of each line. */
function lines(
  changes: Partial<Totals>,
  { fees = [], discounts = [] }: Partial<Pick<TicketOrder, 'fees' | 'discounts'>> = {},
  itemCents: number | null = 4000,
): readonly string[] {
  return billOf({ totals: { ...totals, ...changes }, fees, discounts }, itemCents).map(
    ({ kind, name, cents }) => `${kind} ${name ?? '-'} ${cents ?? '?'}`,
  );
}

it('a bill that adds up is what Bbot told', () => {
  expect(lines({})).toEqual(['subtotal - 4000', 'fee - 250', 'tax - 80', 'tip - 0', 'total - 4330']);
});

it('a bill has fees by their names, and the rest of all fees', () => {
  const named = (...fees: TicketOrder['fees']) => lines({}, { fees }).filter((line) => /fee/.test(line));
  expect(named({ name: 'Service', cents: 250 })).toEqual(['fee Service 250']);
  expect(named({ name: 'Service', cents: 200 })).toEqual(['fee Service 200', 'other-fees - 50']);
  expect(named({ name: 'Service', cents: null })).toEqual(['fee Service 250']);
  expect(named({ name: 'Service', cents: 200 }, { name: 'Bag', cents: null })).toEqual([
    'fee Service 200',
    'fee Bag 50',
  ]);
});

it('a bill takes a discount off where the total needs it, and otherwise says that the prices include it', () => {
  const discounts = [promotion('Happy hour', -2000, 'items')];
  expect(lines({ totalCents: 2330 }, { discounts })[1]).toBe('discount Happy hour -2000');
  expect(lines({}, { discounts })[1]).toBe('discount Happy hour ?');
});

it('a bill has one line for a discount that two fields tell', () => {
  const discounts = [
    { ...promotion('Happy hour', -500), from: 'discounts' },
    { ...promotion('Happy hour', null), from: 'promo_code' },
    { ...promotion('Happy hour', -500), from: 'loyalty_webhook_discounts' },
  ];
  const taken = lines({ totalCents: 3330 }, { discounts }).filter((line) => line.startsWith('discount'));
  expect(taken).toEqual(['discount Happy hour -1000']);
});

it('a bill takes a discount off the items where the subtotal needs it', () => {
  const discounts = [promotion('Happy hour', -2000, 'items')];
  expect(lines({ pretaxCents: 2000, totalCents: 2330 }, { discounts }).slice(0, 2)).toEqual([
    'discount Happy hour -2000',
    'subtotal - 2000',
  ]);
});

it('a bill names what is left by a discount without an amount, and by no other', () => {
  const discounts = [promotion('Happy hour', -2000, 'items'), promotion('Staff meal', null)];
  expect(lines({ totalCents: 0 }, { discounts }).slice(1, 3)).toEqual([
    'discount Happy hour -2000',
    'discount Staff meal -2330',
  ]);
  expect(lines({ totalCents: 4300 }, { discounts: [promotion('No effect', 0)] }).slice(-2)).toEqual([
    'adjustment - -30',
    'total - 4300',
  ]);
  expect(lines({ totalCents: 4400 }, { discounts })).toEqual([
    'subtotal - 4000',
    'discount Happy hour ?',
    'fee - 250',
    'tax - 80',
    'tip - 0',
    'adjustment - 70',
    'total - 4400',
  ]);
});

it('a bill is not calculated where Bbot told too little', () => {
  const nothing = { pretaxCents: null, feeCents: null, taxCents: null, tipCents: null };
  expect(lines(nothing, {}, null)).toEqual(['total - 4330']);
  expect(lines({ ...nothing, totalCents: null }, {}, null)).toEqual([]);
  expect(
    lines({ totalCents: null }, { discounts: [promotion('Happy hour', -5), promotion('Staff', null)] }),
  ).toEqual(['subtotal - 4000', 'discount Happy hour -5', 'fee - 250', 'tax - 80', 'tip - 0']);
});

it('the adjustment of an order is known where every amount is', () => {
  expect(adjustmentOf({ totals })).toBe(0);
  expect(adjustmentOf({ totals: { ...totals, totalCents: 2330 } })).toBe(-2000);
  expect(adjustmentOf({ totals: { ...totals, tipCents: null } })).toBeNull();
});
