import { expect, it } from 'vitest';
import { currencies, currencyByCountry } from '../../../shared/i18n/currencies';
import { spanish } from '../../../shared/i18n/es/spanish';
import { moneyIn, plainAmount } from '../../../shared/i18n/money';

/** With plain spaces. */
const written = (cents: number, currency: string, locale = 'en-US') =>
  moneyIn(currency, locale)(cents).replaceAll(/\s/g, ' ');

it('money is written in dollars as in the United States, in both languages', () => {
  expect(written(3078, 'USD')).toBe('$30.78');
  expect(written(123_456, 'USD', spanish.locale)).toBe('$1,234.56');
});

it.each([
  ['CAD', 3078, '$30.78', '30.78'],
  ['MXN', 123_456, '$1,234.56', '1234.56'],
  ['EUR', -3078, '-€30.78', '-30.78'],
  ['JPY', 3078, '¥3,078', '3078'],
  ['KRW', 3078, '₩3,078', '3078'],
  ['KWD', 3078, 'KWD 3.078', '3.078'],
  ['HUF', 3078, 'Ft 30.78', '30.78'],
])('money is written in %s with its own decimals', (currency, cents, amount, plain) => {
  expect(written(cents, currency)).toBe(amount);
  expect(plainAmount(cents, currency)).toBe(plain);
});

it('an amount of zero never has a sign', () => {
  expect(written(-0, 'USD')).toBe('$0.00');
  expect(plainAmount(-0, 'USD')).toBe('0.00');
});

it('the currency of every country that has a time zone is known', () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const countries = codes.filter((code) => {
    const locale: Intl.Locale & { timeZones?: string[]; getTimeZones?(): string[] } = new Intl.Locale(
      `und-${code}`,
    );
    // Those that are no more have their successor's zones.
    const isToday = locale.region === code;
    return isToday && (locale.getTimeZones?.() ?? locale.timeZones ?? []).length > 0;
  });
  expect(countries.length).toBeGreaterThan(240);
  const ofNobody = 'AQ';
  expect(countries.filter((code) => !currencyByCountry.has(code))).toEqual([ofNobody]);
});

it('the currencies on offer are known to the system', () => {
  // Younger than the oldest system that it runs on.
  const known = [...Intl.supportedValuesOf('currency'), 'XCG', 'ZWG'];
  expect(currencies.filter((currency) => !known.includes(currency))).toEqual([]);
});
