import { describe, expect, it } from 'vitest';
import { isFiltering, methodChoices, noFilter, passes, tableChoices } from '../../../renderer/tools/filter';
import { sampleTicket } from '../sample-ticket';

const quiet = { alert: null } as const;
const pickup = sampleTicket(quiet, { fulfillmentMethod: 'patron_pickup', table: null });
const barge = sampleTicket(quiet, { fulfillmentMethod: 'driver_delivery', table: 'Barge' });

describe('a filter', () => {
  it('that is none shows everything', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect([pickup, barge].every((ticket) => passes(ticket, noFilter))).toBe(true);
  });

  it('shows only orders of a method and a table', () => {
    const both = { method: 'Driver delivery', table: 'Barge' };
    expect(isFiltering(both)).toBe(true);
    expect([pickup, barge].map((ticket) => passes(ticket, both))).toEqual([false, true]);
    expect(passes(barge, { ...both, table: 'Deck' })).toBe(false);
    expect(passes(pickup, { method: 'Guest picks up', table: null })).toBe(true);
  });

  it.each(['new', 'restored', 'updated', 'cancelled'] as const)('never hides what rings: %s', (alert) => {
    expect(passes({ ...barge, alert }, { method: 'Guest picks up', table: 'Deck' })).toBe(true);
  });
});

describe('the choices of a filter', () => {
  it('are what is open, with how many', () => {
    const tables = ['Table 10', 'Table 9', 'Table 10', null].map((table) => sampleTicket({}, { table }));
    expect(tableChoices(tables, null)).toEqual([
      { value: 'Table 9', count: 1 },
      { value: 'Table 10', count: 2 },
    ]);
  });

  it('name methods that are called alike once, and both fit', () => {
    const runners = ['runner_with_cc', 'runner_nofeedback'].map((fulfillmentMethod) =>
      sampleTicket(quiet, { fulfillmentMethod }),
    );
    expect(methodChoices(runners, null)).toEqual([{ value: 'Runner', count: 2 }]);
    expect(runners.every((ticket) => passes(ticket, { method: 'Runner', table: null }))).toBe(true);
  });

  it('keep what is chosen when there is none of it any more', () => {
    expect(methodChoices([], 'Catering')).toEqual([{ value: 'Catering', count: 0 }]);
  });
});
