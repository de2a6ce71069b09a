import { describe, expect, it } from 'vitest';
import { slipPage } from '../../../../main/print/layout/slip';
import { itemNamed } from '../../../support/relay-bodies';
import { ticketOf, wishOf } from './wishes';

const linesOf = (items: readonly object[], layout: 'kitchen' | 'receipt' = 'kitchen'): string[] =>
  slipPage(wishOf({ ticket: ticketOf({ items }), job: { layout } })).lines.map(({ text }) => text.trim());

const different = (count: number, fields: Record<string, unknown> = {}): object[] =>
  Array.from({ length: count }, (_, index) =>
    itemNamed(`Dish ${index}`, { mods: [], special_instructions: null, ...fields }),
  );

describe('a slip', () => {
  it('of 150 different dishes has all of them', () => {
    const lines = linesOf(different(150));
    for (let index = 0; index < 150; index += 1) expect(lines).toContain(`1 × Dish ${index}`);
    expect(lines.join(' ')).not.toMatch(/MORE/);
  });

  it.each([
    ['kitchen', 'AND 4800 MORE ITEMS, on the screen'],
    ['receipt', '4800 more items $57,312.00'],
  ] as const)('of 5,000 dishes says how many more there are: %s', (layout, more) => {
    const lines = linesOf(different(5_000), layout);
    expect(lines.join('\n')).toMatch(/^1 × Dish 199\b/m);
    expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(more);
    expect(lines.length).toBeLessThan(1_000);
  });

  it('of 5,000 equal dishes has them in one line', () => {
    const lines = linesOf(Array.from({ length: 5_000 }, () => itemNamed('Tea', { mods: [] })));
    expect(lines).toContain('5000 × Tea');
  });

  it('has a note of two pages to its end', () => {
    const note = `${'No sesame, please. '.repeat(250)}Nuts kill me.`;
    expect(linesOf([itemNamed('Tea', { special_instructions: note })]).join(' ')).toMatch(/Nuts\W+kill me\./);
  });

  it.each([
    ['of letters', 'x'.repeat(300_000)],
    ['of words', 'No nuts. '.repeat(30_000)],
    ['of lines', 'No nuts.\n'.repeat(30_000)],
    ['in another script', '漢'.repeat(300_000)],
  ])('with a note that is a book %s says that it goes on, on a few meters of paper', (_, text) => {
    const lines = linesOf([itemNamed('Tea', { special_instructions: text })]);
    expect(lines.join(' ').replace(/[^a-z()]+/gi, ' ')).toMatch(/\(more on the screen\)/);
    expect(lines.length).toBeLessThan(600);
  });
});
