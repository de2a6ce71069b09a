import { expect, it } from 'vitest';
import { currencyOf } from '../../../../main/core/settings/currency-of';
import { currencies } from '../../../../shared/i18n/currencies';

it.each([
  ['America/New_York', 'USD'],
  ['America/Toronto', 'CAD'],
  ['America/Mexico_City', 'MXN'],
  ['America/Puerto_Rico', 'USD'],
  ['America/Indiana/Indianapolis', 'USD'],
  ['America/Indianapolis', 'USD'],
  ['Europe/London', 'GBP'],
  ['Europe/Berlin', 'EUR'],
  ['Asia/Tokyo', 'JPY'],
  ['Asia/Kuwait', 'KWD'],
  ['Asia/Kolkata', 'INR'],
  ['Asia/Calcutta', 'INR'],
  ['Australia/Sydney', 'AUD'],
  ['UTC', 'USD'],
  ['Etc/GMT+5', 'USD'],
  ['', 'USD'],
  ['Mars/Olympus', 'USD'],
])('in the zone %j amounts are in %s', (zone, currency) => {
  expect(currencyOf('zone', zone)).toBe(currency);
});

it('what somebody chose goes before the zone', () => {
  expect(currencyOf('EUR', 'America/Toronto')).toBe('EUR');
});

it('every zone that the computer may be set to has a currency that is in use', () => {
  for (const zone of Intl.supportedValuesOf('timeZone'))
    expect(currencies).toContain(currencyOf('zone', zone));
});
