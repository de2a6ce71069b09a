import { expect, it } from 'vitest';
import { isLeftOut } from '../../../shared/bbot/left-out';
import { cpuCost } from '../../support/cost';

it.each([
  ['sku', '1', ' x'],
  ['menuitem_id', '-', ' x'],
  ['image_url', '.', ' x'],
  ['price', '1', ' x'],
  ['created', '1', ' x'],
  ['tip_cents', ' ', 'x'],
])(
  'what is left out of %s is found at the cost of its length, however long it is',
  async (field, letter, end) => {
    const of = (count: number) => cpuCost(() => isLeftOut('item', field, `${letter.repeat(count)}${end}`));
    const some = await of(4_000);
    // Where each letter looks at the whole text, eight times as much costs 64 times as long.
    expect(await of(32_000)).toBeLessThan(24 * some + 20);
  },
);

it.each([
  ['sku', '', true],
  ['sku', 'ab', true],
  ['sku', ' ve-27 ', true],
  ['sku', 'Anna', false],
  ['sku', 'table 12', false],
  ['image_url', '/x.png', true],
  ['image_url', 'a heart.', false],
  ['image_url', 'heart', false],
])('whether %s is left out for %j: %s', (field, value, isOut) =>
  expect(isLeftOut('item', field, value)).toBe(isOut),
);
