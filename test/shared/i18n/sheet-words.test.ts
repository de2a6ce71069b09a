import { expect, it } from 'vitest';
import { moneyIn } from '../../../shared/i18n/money';
import { sheetWords } from '../../../shared/i18n/sheet-words';
import type { DaySheet } from '../../../shared/status/history';

const sheet: DaySheet = {
  orders: 1234,
  voided: 2,
  pretaxCents: 100_000,
  taxCents: 8_000,
  tipCents: 20_000,
  feeCents: 0,
  adjustmentCents: 0,
  totalCents: 128_000,
  incompleteOrders: 0,
  refundsNoted: 0,
  byMethod: [
    { name: 'expo', orders: 3, totalCents: 500 },
    { name: '', orders: 1, totalCents: 100 },
  ],
  byHour: [{ name: '19', orders: 4, totalCents: 600 }],
  averageSecondsToReady: 750,
};
const words = (changes: Partial<DaySheet> = {}) =>
  sheetWords(
    '2026-11-21',
    { ...sheet, ...changes },
    (method) => method.toUpperCase(),
    moneyIn('USD', 'en-US'),
  );
const valueAt = (label: string, changes: Partial<DaySheet> = {}) =>
  words(changes).lines.find((line) => line.label === label)?.value;

it('a day sheet names its day with the year, since it is filed', () => {
  expect(words().title).toBe('Sheet of Sat, Nov 21, 2026');
});

it('a day sheet writes counts and amounts as they are written where it is read', () => {
  expect(valueAt('Orders')).toBe('1,234');
  expect(valueAt('Total')).toBe('$1,280.00');
  expect(valueAt('Average time to ready')).toBe('13 min');
  expect(valueAt('Average time to ready', { averageSecondsToReady: null })).toBe('–');
});

it('a day sheet tells what discounts took off, where there were any', () => {
  expect(valueAt('Discounts and adjustments')).toBeUndefined();
  expect(valueAt('Discounts and adjustments', { adjustmentCents: -2000 })).toBe('-$20.00');
});

it('a day sheet names methods and hours in words', () => {
  const [methods, hours] = words().tables;
  expect(methods?.rows.map(({ label }) => label)).toEqual(['EXPO', 'Not told']);
  expect(hours?.rows[0]?.label).toMatch(/^7:00\sPM$/);
});

it('a day sheet says what must be known to read it right, and nothing else', () => {
  expect(words().notes).toHaveLength(1);
  expect(words({ incompleteOrders: 1, refundsNoted: 3 }).notes).toEqual([
    'Without test orders, and what was cancelled or discarded.',
    'Bbot did not tell every amount of 1 order; what is missing counts as 0.',
    'Bbot does not tell how much was refunded: nothing is subtracted.',
  ]);
});
