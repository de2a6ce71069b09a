import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupItems } from '../../../shared/ticket/group-items';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { isTicked, tickKey } from '../../../shared/ticket/tick-key';
import { itemCalled } from '../../support/orders/sample-item';

const some = fc
  .record({
    name: fc.constantFrom('Tea', 'Soup'),
    mods: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    status: fc.constantFrom(null, 'waiting', 'ready', 'voided'),
    quantity: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ name, mods, ...fields }) =>
    itemCalled(name, { ...fields, mods: mods.map((text) => ({ text, depth: 0 })) }),
  );

it('what a cook ticks off is one line of a card: no tick is for two, and each line has one', () => {
  fc.assert(
    fc.property(fc.array(some), (items) => {
      const made = items.filter(({ quantity }) => quantity > 0);
      const keys = groupItems(made).map(({ item }) => tickKey(item));
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys)).toEqual(new Set(made.map(tickKey)));
    }),
  );
});

it('what a cook ticks off of two lines that say the same is the one that was ticked', () => {
  const [waiting, ready] = [itemCalled('Tea', { status: 'waiting' }), itemCalled('Tea', { status: 'ready' })];
  expect(isTicked([tickKey(waiting)], waiting)).toBe(true);
  expect(isTicked([tickKey(waiting)], ready)).toBe(false);
});

it('what a cook ticked off stays so whatever its status where an older version noted it', () => {
  const ready = itemCalled('Tea', { status: 'ready' });
  expect(isTicked([kitchenKey(ready)], ready)).toBe(true);
});
