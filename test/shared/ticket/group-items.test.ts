import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupItems } from '../../../shared/ticket/group-items';
import type { TicketItem } from '../../../shared/ticket/ticket';
import { itemCalled } from '../../support/orders/sample-item';

function lines(items: readonly TicketItem[]): string[] {
  return groupItems(items).map(({ count, item: { name } }) => `${count} × ${name}`);
}

it('equal items on a ticket are one line with a count, in the order in which they were named', () => {
  expect(lines([itemCalled('Tea'), itemCalled('Soup'), itemCalled('Tea')])).toEqual(['2 × Tea', '1 × Soup']);
});

it.each([
  ['mods', { mods: [{ text: 'No ice', depth: 0 }] }],
  ['notes', { instructions: 'cold' }],
  ['status', { status: 'served' }],
])('items on a ticket are lines of their own where their %s differ', (_, changes) => {
  expect(lines([itemCalled('Tea'), itemCalled('Tea', changes)])).toEqual(['1 × Tea', '1 × Tea']);
});

it('items on a ticket are equal whatever they cost', () => {
  expect(lines([itemCalled('Tea'), itemCalled('Tea', { pretaxCents: 90 })])).toEqual(['2 × Tea']);
});

it('items on a ticket do not mix a name with a mod', () => {
  expect(lines([itemCalled('Tea","x'), itemCalled('Tea', { mods: [{ text: 'x', depth: 0 }] })])).toHaveLength(
    2,
  );
});

it('items on a ticket are never lost or invented', () => {
  const some = fc.record({
    name: fc.constantFrom('Tea', 'Soup', '__proto__'),
    mods: fc.subarray(['a', 'b']),
  });
  fc.assert(
    fc.property(fc.array(some), (given) => {
      const groups = groupItems(
        given.map(({ name, mods }) => itemCalled(name, { mods: mods.map((text) => ({ text, depth: 0 })) })),
      );
      expect(groups.reduce((total, { count }) => total + count, 0)).toBe(given.length);
      expect(new Set(groups.map((group) => JSON.stringify(group.item))).size).toBe(groups.length);
    }),
  );
});
