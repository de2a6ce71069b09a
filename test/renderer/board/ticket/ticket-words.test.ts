import { expect, it } from 'vitest';
import {
  itemStatusWords,
  methodWords,
  nameOf,
  refundWords,
  wantedAtWords,
} from '../../../../renderer/board/ticket/ticket-words';
import { moneyIn } from '../../../../shared/i18n/money';
import { sampleTicket } from '../../sample-ticket';

const money = moneyIn('USD', 'en-US');

const at = (hour: number, day = 21) => new Date(2026, 10, day, hour, 30);

it('a ticket names an order by its number, or by the start of its id', () => {
  expect(nameOf(sampleTicket())).toBe('Order 233');
  expect(nameOf(sampleTicket({}, { number: null }))).toBe('Order bc960165');
});

it.each([
  ['driver_delivery', 'Driver delivery'],
  ['patron_pickup', 'Guest picks up'],
  ['runner_with_cc', 'Runner'],
  ['moon_rocket', 'Moon rocket'],
  ['Drone', 'Drone'],
  ['constructor', 'Constructor'],
  ['_', '_'],
])('a ticket shows the fulfillment method %s as "%s"', (method, words) => {
  expect(methodWords(method)).toBe(words);
});

it('a ticket shows an item’s status only where it says something', () => {
  expect(itemStatusWords('waiting')).toBeNull();
  expect(itemStatusWords(null)).toBeNull();
  expect(itemStatusWords('ready_for_driver')).toBe('Bbot: ready for driver');
});

it('a ticket says the day of a time that is not today, and text that is no time as it is', () => {
  const now = at(18).getTime();
  expect(wantedAtWords(at(19).toISOString(), now)).toBe('7:30 PM');
  expect(wantedAtWords(at(19, 28).toISOString(), now)).toBe('Sat, Nov 28, 7:30 PM');
  expect(wantedAtWords('when ready', now)).toBe('when ready');
});

it('a ticket shows a refund as it was told', () => {
  const refund = {
    at: at(19).toISOString(),
    cart: [{ name: 'Ceviche', quantity: 3 }],
    cartPretaxCents: 3582,
  };
  expect(refundWords(refund, money)).toBe(
    'Refund in Bbot at 7:30 PM. Look there for what was refunded; the whole order was 3 × Ceviche, $35.82.',
  );
  expect(refundWords({ ...refund, cart: [], cartPretaxCents: null }, money)).toBe(
    'Refund in Bbot at 7:30 PM. Look there for what was refunded; the whole order was not told.',
  );
});
