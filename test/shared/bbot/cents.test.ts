import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCents } from '../../../shared/bbot/cents';

it.each([
  [1194, 1194],
  [-1194, -1194],
  [0, 0],
  [-0, 0],
  [1998.9999999999998, 1999],
  ['1194', 1194],
  [' 1194 ', 1194],
  ['1,194', 1194],
  ['12,34,567', 1_234_567],
  ['-1194', -1194],
  ['−11.94', -1194],
  ['11.94', 1194],
  ['12.00', 1200],
  ['11.9', 1190],
  ['11,94', 1194],
  ['1,23', 123],
  ['1,234.50', 123_450],
  ['1.234,50', 123_450],
  ["1'234.50", 123_450],
  ['1 234,50', 123_450],
  ['$1,234.50', 123_450],
  ['-$20.00', -2000],
  ['$-20.00', -2000],
  ['($20.00)', -2000],
  ['US$ 5.00', 500],
  ['5,00 €', 500],
  ['USD 5.00', 500],
  ['KWD 1,234.500', 1_234_500],
  ['-0', 0],
])('the amount %j is %d cents', (value, cents) => {
  expect(Object.is(readCents(value), cents)).toBe(true);
});

it.each([
  null,
  undefined,
  true,
  '',
  ' ',
  'free',
  '10%',
  '1e3',
  '0x10',
  '1,2,3',
  '1.2.3',
  '11.945678',
  '1-2',
  '12:30',
  '$',
  '.',
  11.94,
  1194.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e13,
  '9'.repeat(30),
  '1'.repeat(100_000),
  {},
  [1194],
])('the value %j is not an amount', (value) => {
  expect(readCents(value)).toBeNull();
});

it('amounts that people write in any place are read back', () => {
  const places = ['en-US', 'es-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH'];
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(...places),
      (cents, place) => {
        const written = new Intl.NumberFormat(place, { minimumFractionDigits: 2 }).format(cents / 100);
        expect(readCents(written)).toBe(cents);
      },
    ),
  );
});
