import { expect, it } from 'vitest';
import { reachedCap } from '../../../shared/ordering/caps';

it('of two caps that are reached, the one on open orders is reported', () => {
  const load = { openTickets: 5, ordersIn15Minutes: 5 };
  const caps = { maxOpenTickets: 5, maxOrdersIn15Minutes: 4 };
  expect(reachedCap(load, caps)).toEqual({ of: 'open-tickets', most: 5 });
  expect(reachedCap(load, { ...caps, maxOpenTickets: 6 })).toEqual({ of: 'in-15-minutes', most: 4 });
  expect(reachedCap(load, { maxOpenTickets: 6, maxOrdersIn15Minutes: null })).toBeNull();
});
