import { describe, expect, it } from 'vitest';
import { linesOf, spansOf } from '../../../../renderer/board/layout/ticket-grid-spans';
import { sampleTicket } from '../../sample-ticket';

const ticketOf = (items: number) => ({ frame: 7.5, wideFrame: 6.6, items });
const sumOf = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The rows that a grid of so many columns makes of these spans. */
function rowsOf(spans: readonly number[], columns: number): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (const span of spans) {
    const last = rows.at(-1);
    if (last !== undefined && sumOf(last) + span <= columns) last.push(span);
    else rows.push([span]);
  }
  return rows;
}

it('a card takes one column for usual orders', () => {
  expect(spansOf([3, 5, 2, 4, 6, 3, 2].map(ticketOf), 4)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

it('a card takes more columns for a long order: it goes on in the next one', () => {
  const [long] = spansOf([24, 6, 6, 6].map(ticketOf), 4);
  expect(long).toBeGreaterThan(1);
});

it('a card takes one column on a board of one', () => {
  expect(spansOf([24, 3, 60].map(ticketOf), 1)).toEqual([1, 1, 1]);
});

it.each([2, 3, 4, 5, 6])('cards leave no hole in a row of %i columns but in the last', (columns) => {
  const lines = Array.from({ length: 60 }, (_, index) => ticketOf((index * 7919) % 31));
  const rows = rowsOf(spansOf(lines, columns), columns);
  expect(rows.slice(0, -1).map(sumOf)).toEqual(rows.slice(0, -1).map(() => columns));
});

it('cards keep their columns in the rows above when an order comes in at the end', () => {
  const lines = Array.from({ length: 20 }, (_, index) => ticketOf((index * 7919) % 31));
  const before = spansOf(lines, 4);
  const after = spansOf([...lines, ticketOf(30)], 4);
  const untouched = rowsOf(before, 4).slice(0, -2).flat();
  expect(after.slice(0, untouched.length)).toEqual(untouched);
});

describe('the height of a ticket', () => {
  const [item] = sampleTicket().order.items;
  const ofItems = (...names: readonly string[]) =>
    linesOf(sampleTicket({}, { items: names.map((name) => ({ ...sampleItem(), name })) })).items;
  const sampleItem = () => {
    if (item === undefined) throw new Error('The sample has no item');
    return item;
  };

  it("a ticket's height grows with its items, long names and notes", () => {
    expect(ofItems('Flan', 'Ceviche')).toBeGreaterThan(ofItems('Flan'));
    expect(ofItems('Arroz con Mariscos de la Casa')).toBeGreaterThan(ofItems('Arroz'));
    const noted = { ...sampleItem(), instructions: 'no onion, no coriander, and the sauce apart' };
    expect(linesOf(sampleTicket({}, { items: [noted] })).items).toBeGreaterThan(ofItems(noted.name));
  });

  it("a ticket's height does not grow with the number of equal items", () => {
    expect(ofItems('Flan', 'Flan', 'Flan')).toBe(ofItems('Flan'));
  });
});
