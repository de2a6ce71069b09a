import { expect, it } from 'vitest';
import { slipPage } from '../../../../../main/core/printing/layout/slip';
import { itemNamed } from '../../../../support/relay/relay-bodies';
import { slipOptions, ticketOf, widths } from './slip-options';

const linesOf = (
  items: readonly object[],
  layout: 'kitchen' | 'receipt' = 'kitchen',
  printer: (typeof widths)[number] = widths[2],
): string[] =>
  slipPage(slipOptions({ ticket: ticketOf({ items }), job: { layout }, printer })).lines.map(({ text }) =>
    text.trim(),
  );

const different = (count: number, fields: Record<string, unknown> = {}): object[] =>
  Array.from({ length: count }, (_, index) =>
    itemNamed(`Dish ${index}`, { mods: [], special_instructions: null, ...fields }),
  );

it('a slip of 150 different dishes has all of them', () => {
  const lines = linesOf(different(150));
  for (let index = 0; index < 150; index += 1) expect(lines).toContain(`1 × Dish ${index}`);
  expect(lines.join(' ')).not.toMatch(/MORE/);
});

it.each([
  ['kitchen', 'AND 4800 MORE ITEMS, on the screen'],
  ['receipt', '4800 more items $57,312.00'],
] as const)('a slip of 5,000 dishes says how many more there are: %s', (layout, more) => {
  const lines = linesOf(different(5_000), layout);
  expect(lines.join('\n')).toMatch(/^1 × Dish 199\b/m);
  expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(more);
  expect(lines.length).toBeLessThan(1_000);
});

it('a slip of 5,000 equal dishes has them on one line', () => {
  const lines = linesOf(Array.from({ length: 5_000 }, () => itemNamed('Tea', { mods: [] })));
  expect(lines).toContain('5000 × Tea');
});

it.each(widths)('a slip of $columns columns has a note of forty lines to its end', (width) => {
  const note = `${'No sesame.\n\n'.repeat(39)}Nuts kill me.`;
  const lines = linesOf([itemNamed('Tea', { special_instructions: note })], 'kitchen', width);
  expect(lines.join(' ')).toMatch(/Nuts\W+kill me\./);
  expect(lines.join(' ')).not.toMatch(/MORE/);
});

it.each(widths)(
  'a slip of $columns columns stops a longer note after forty lines, and says how many more',
  (width) => {
    const note = `${'No sesame.\n'.repeat(99)}Nuts kill me.`;
    const lines = linesOf([itemNamed('Tea', { special_instructions: note })], 'kitchen', width);
    expect(lines.filter((line) => line.includes('No sesame.'))).toHaveLength(40);
    expect(lines.join(' ').replace(/[\s│]+/g, ' ')).toContain('AND 60 MORE LINES, on the screen');
  },
);

it.each([
  ['a modifier', { mods: [{ name: 'No salt. '.repeat(900) }] }],
  ['a note in another script', { special_instructions: '漢'.repeat(5_000) }],
  ['1,600 emoji', { special_instructions: '🌮'.repeat(1_600) }],
  ['a note of letters', { special_instructions: 'x'.repeat(300_000) }],
  ['a note of words', { special_instructions: 'No nuts. '.repeat(30_000) }],
  ['a note of lines', { special_instructions: 'No nuts.\n'.repeat(30_000) }],
])('a slip has no more than an arm’s length of %s, and says that there is more', (_, fields) => {
  for (const layout of ['kitchen', 'receipt'] as const) {
    const lines = linesOf([itemNamed('Tea', { mods: [], ...fields })], layout);
    expect(lines.join(' ').replace(/[\s│]+/g, ' ')).toMatch(/AND \d+ MORE LINES, on the screen/);
    expect(lines.length).toBeLessThan(70);
  }
});

it.each([
  ['the way to the door', { delivery_instructions: 'Ring. '.repeat(900) }],
  ['an address', { street: 'Long Road '.repeat(900) }],
])('a slip has no more than an arm’s length of %s either', (_, deliveryAddress) => {
  const ticket = ticketOf({ deliveryAddress });
  const lines = slipPage(slipOptions({ ticket })).lines.map(({ text }) => text);
  expect(lines.join(' ').replace(/[\s│]+/g, ' ')).toMatch(/AND \d+ MORE LINES, on the screen/);
  expect(lines.length).toBeLessThan(80);
});

it('a slip has every dish after one with a note that is a book', () => {
  const book = itemNamed('Soup', { special_instructions: 'No salt. '.repeat(1_100) });
  const lines = linesOf([
    book,
    itemNamed('Flan', { special_instructions: 'x'.repeat(9_000) }),
    itemNamed('Tea'),
  ]);
  expect(lines).toContain('1 × Tea');
});

it('a slip takes 3,000 blank lines for one', () => {
  const note = `no salt${'\n'.repeat(3_000)}ALLERGY: nuts`;
  const lines = linesOf([itemNamed('Soup', { mods: [], special_instructions: note })]);
  const box = lines.slice(lines.findIndex((line) => line.includes('no salt')));
  expect(box.slice(0, 2)).toEqual(['│ no salt       │', '│ ALLERGY: nuts │']);
});
