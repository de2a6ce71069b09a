import { expect, it } from 'vitest';
import { isFiltering, methodChoices, noFilter, passes, tableChoices } from '../../../renderer/tools/filter';
import { sampleTicket } from '../sample-ticket';

const quiet = { alert: null } as const;
const pickup = sampleTicket(quiet, { fulfillmentMethod: 'patron_pickup', table: null });
const barge = sampleTicket(quiet, { fulfillmentMethod: 'driver_delivery', table: 'Barge' });

it('an empty filter shows everything', () => {
  expect(isFiltering(noFilter)).toBe(false);
  expect([pickup, barge].every((ticket) => passes(ticket, noFilter))).toBe(true);
});

it('a filter shows only orders of a method and a table', () => {
  const both = { method: 'Driver delivery', table: 'Barge' };
  expect(isFiltering(both)).toBe(true);
  expect([pickup, barge].map((ticket) => passes(ticket, both))).toEqual([false, true]);
  expect(passes(barge, { ...both, table: 'Deck' })).toBe(false);
  expect(passes(pickup, { method: 'Guest picks up', table: null })).toBe(true);
});

it.each(['new', 'restored', 'updated', 'cancelled'] as const)(
  'a filter never hides what rings: %s',
  (alert) => {
    expect(passes({ ...barge, alert }, { method: 'Guest picks up', table: 'Deck' })).toBe(true);
  },
);

it('the choices of a filter are what is open, with how many', () => {
  const tables = ['Table 10', 'Table 9', 'Table 10', null].map((table) => sampleTicket({}, { table }));
  expect(tableChoices(tables, null)).toEqual([
    { value: 'Table 9', count: 1 },
    { value: 'Table 10', count: 2 },
  ]);
});

it('the choices of a filter name equally named methods once, and both fit', () => {
  const runners = ['runner_with_cc', 'runner_nofeedback'].map((fulfillmentMethod) =>
    sampleTicket(quiet, { fulfillmentMethod }),
  );
  expect(methodChoices(runners, null)).toEqual([{ value: 'Runner', count: 2 }]);
  expect(runners.every((ticket) => passes(ticket, { method: 'Runner', table: null }))).toBe(true);
});

it('the choices of a filter keep what is chosen even when there is none of it left', () => {
  expect(methodChoices([], 'Catering')).toEqual([{ value: 'Catering', count: 0 }]);
});
