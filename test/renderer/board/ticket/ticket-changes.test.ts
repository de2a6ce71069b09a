import { expect, it } from 'vitest';
import { itemChanges } from '../../../../renderer/board/ticket/ticket-changes';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { sampleTicket } from '../../sample-ticket';

const at = '2026-11-21T19:00:00.000Z';
const [ceviche] = sampleTicket().order.items;
if (ceviche === undefined) throw new Error('The sample has no item');
const flan = { ...ceviche, name: 'Flan' };
const silenced = { alert: null, changedParts: [] };

type History = BoardTicket['history'];
const update = (added: [number, typeof flan][], removed: [number, typeof flan][]): History[number] => ({
  at,
  what: 'updated',
  parts: ['items'],
  added: added.map(([count, item]) => ({ count, item })),
  removed: removed.map(([count, item]) => ({ count, item })),
});
const changesOf = (...history: History) =>
  itemChanges(sampleTicket({ changedParts: ['items'], history })).map(({ item, count }) => [
    item.name,
    count,
  ]);

it('a ticket tells what came and went', () => {
  expect(changesOf(update([[1, ceviche]], [[1, flan]]))).toEqual([
    ['Ceviche', 1],
    ['Flan', -1],
  ]);
});

it('a ticket adds up the updates that nobody has seen, and leaves out what came and went again', () => {
  expect(changesOf(update([[1, ceviche]], []), update([[1, flan]], [[1, ceviche]]))).toEqual([['Flan', 1]]);
});

it('a ticket leaves out changes that staff had seen before', () => {
  const seen = { at, what: 'acknowledged', ...silenced } as const;
  expect(changesOf(update([[1, ceviche]], []), seen, update([[1, flan]], []))).toEqual([['Flan', 1]]);
});

it('a ticket tells its changes again once the tap was undone', () => {
  const stepped = {
    at,
    what: 'stepped',
    from: 'new',
    to: 'preparing',
    recalledAt: null,
    ...silenced,
  } as const;
  const undone = { at, what: 'undone', tap: 'stepped' } as const;
  expect(changesOf(update([[1, ceviche]], []), stepped, undone)).toEqual([['Ceviche', 1]]);
});

it('a ticket tells no changes once staff have tapped it', () => {
  const history = [update([[1, ceviche]], [])];
  expect(itemChanges(sampleTicket({ changedParts: [], history }))).toEqual([]);
});
