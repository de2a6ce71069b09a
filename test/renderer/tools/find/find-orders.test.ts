import { expect, it } from 'vitest';
import { detailsMeant, findOrders } from '../../../../renderer/tools/find/find-orders';
import type { BoardTicket, Refusal } from '../../../../shared/ipc/snapshot';
import { sampleTicket } from '../../sample-ticket';

const nowMs = Date.parse('2026-11-21T19:10:00.000Z');

const eric = sampleTicket({ id: 'eric' }, { number: '233', phone: '+1 (555) 123-4567' });
const zoe = sampleTicket(
  { id: 'zoe', stage: 'done', alert: null },
  { number: '12', guestName: 'Zoë Straßer', table: 'Table 7', items: [itemOf('Crème brûlée', ['no onion'])] },
);
const later = sampleTicket(
  { id: 'later' },
  { number: '50', guestName: 'Ann', table: 'Table 112', desiredAt: '2026-11-22T19:00:00.000Z', items: [] },
);
const nobody = sampleTicket(
  { id: 'a1b2c3d4e5f6' },
  { number: null, guestName: null, table: null, items: [] },
);
const blocked: Refusal = {
  key: 'k',
  at: '2026-11-21T19:00:00.000Z',
  code: 'PAUSED',
  path: null,
  paid: false,
  number: '904',
  orderId: null,
  checkoutId: null,
  guestName: 'Eric Blocked',
  items: ['Soup'],
  valueCents: 500,
  attempts: 2,
};

function itemOf(name: string, mods: readonly string[] = [], instructions: string | null = null) {
  const lines = mods.map((text) => ({ text, depth: 0 }));
  return { name, mods: lines, instructions, pretaxCents: null, status: null, tags: [], quantity: 1 };
}

function search(query: string, tickets: readonly BoardTicket[] = [eric, zoe, later, nobody]) {
  return findOrders(query, { tickets, refusals: [blocked], laterMinutes: 45, nowMs });
}

/** What was found, all in one list. */
function found(query: string): readonly string[] {
  const { board, later: wantedLater, done, blocked: refused } = search(query);
  return [...[...board, ...wantedLater, ...done].map(({ id }) => id), ...refused.map(({ key }) => key)];
}

it.each([
  ['by its number', '233', ['eric']],
  ['by the beginning of its number', '23', ['eric']],
  ['by its number as people write it', '#233', ['eric']],
  ['by the id that stands for a number', 'a1b2', ['a1b2c3d4e5f6']],
  ['by the number of a blocked one', '904', ['k']],
  ['by a guest’s name', 'eric', ['eric', 'k']],
  ['by parts of a name in any order', 'wang  ERIC', ['eric']],
  ['whatever the accents of a name', 'zoe strasser', ['zoe']],
  ['by an item without its accents', 'creme brulee', ['zoe']],
  ['by an item with other accents', 'crémè', ['zoe']],
  ['by a modification', 'eclair', ['eric']],
  ['by words of different kinds', 'zoe onion', ['zoe']],
  ['by its table', 'barge', ['eric']],
  ['by the number of its table', '7', ['zoe']],
  ['by the last four digits of the phone', '4567', ['eric']],
  ['by the phone as people write it', '(555) 123-4567', ['eric']],
])('an order is found %s', (_, query, ids) => {
  expect(found(query)).toEqual(ids);
});

it.each([
  ['by digits inside a number', '33'],
  ['by digits inside a table’s number', '11 2'],
  ['by fewer digits of the phone', '567'],
  ['by digits in the middle of the phone', '1234'],
  ['when one word does not fit', 'eric soup ceviche'],
  ['by nothing', '  '],
])('an order is not found %s', (_, query) => {
  expect(found(query)).toEqual([]);
});

it('what is found says where it is', () => {
  expect(search('ann')).toMatchObject({ board: [], later: [later], done: [], blocked: [] });
  expect(search('eric')).toMatchObject({ board: [eric], later: [], done: [], blocked: [blocked] });
  expect(search('zoe')).toMatchObject({ board: [], later: [], done: [zoe], blocked: [] });
});

it('what is found begins with the order of exactly that number', () => {
  const tickets = ['120', '12', '121'].map((number, minute) =>
    sampleTicket({ id: number, takenAt: `2026-11-21T19:0${minute}:00.000Z` }, { number }),
  );
  expect(search('12', tickets).board.map(({ id }) => id)).toEqual(['12', '120', '121']);
});

it('what is found begins with the orders of a guest of that name, wherever they stand', () => {
  const noted = { items: [itemOf('Cake', [], 'A candle for Zoë')] };
  const notes = sampleTicket({ id: 'notes', takenAt: '2026-11-21T19:00:00.000Z' }, noted);
  const guest = sampleTicket({ id: 'guest', takenAt: '2026-11-21T19:01:00.000Z' }, { guestName: 'Zoë' });
  expect(search('zoe', [notes, guest]).board.map(({ id }) => id)).toEqual(['guest', 'notes']);
  expect(search('zoe', [notes, zoe]).places).toEqual(['done', 'board', 'later']);
  expect(search('zoe', [notes]).places).toEqual(['board', 'later', 'done']);
  expect(search('candle', [notes, zoe]).places).toEqual(['board', 'later', 'done']);
});

it('what is found can be a cancelled order too, on the board until somebody has seen it', () => {
  const validity = { kind: 'cancelled', at: '2026-11-21T19:05:00.000Z' } as const;
  const asks = sampleTicket({ id: 'asks', validity, alert: 'cancelled' });
  const seen = sampleTicket({ id: 'seen', validity, alert: null });
  expect(search('wang', [asks, seen])).toMatchObject({ board: [asks], done: [seen] });
});

it('what is found says which modification was meant', () => {
  expect(detailsMeant('eclairs', eric)).toEqual(['Èclairs']);
  expect(detailsMeant('eric', eric)).toEqual([]);
  expect(detailsMeant(' ', eric)).toEqual([]);
});
