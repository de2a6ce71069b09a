import { expect, it } from 'vitest';
import { mergeChanges } from '../../../../main/core/process/page-lines';
import { applyChange, type BoardState, fromSnapshot } from '../../../../renderer/core-client/board-state';
import type { BoardChange } from '../../../../shared/ipc/snapshot';
import { quietStatus, sampleSnapshot, sampleTicket } from '../../../renderer/sample-ticket';

const change = (sequence: number, rest: Partial<BoardChange>): BoardChange => ({
  sequence,
  tickets: [],
  removed: [],
  doneCount: sequence,
  status: null,
  ...rest,
});
const later = { ...quietStatus, lastOrderAt: '2026-11-21T19:02:00.000Z' };
const changes = [
  change(5, { tickets: [sampleTicket({ id: 'a' }), sampleTicket({ id: 'b' })], status: later }),
  change(6, { removed: ['a', 'old'] }),
  change(7, { tickets: [sampleTicket({ id: 'b', stage: 'ready' }), sampleTicket({ id: 'old' })] }),
] as const;

function apply(state: BoardState, next: BoardChange): BoardState {
  const after = applyChange(state, next);
  if (after === 'gap') throw new Error('no gap was made');
  return after;
}

it('changes that were put together show what they show one after the other', () => {
  const before = fromSnapshot(sampleSnapshot(4, [sampleTicket({ id: 'old' })]));
  const merged = changes.slice(1).reduce<BoardChange>(mergeChanges, changes[0]);
  expect(apply(before, merged)).toEqual(changes.reduce<BoardState>(apply, before));
  expect(merged.removed).toEqual(['a']);
  expect(merged.tickets.map(({ id }) => id)).toEqual(['b', 'old']);
});

it('a page that has some of them takes the rest, and one that lacks what came before tells the gap', () => {
  const merged = changes.slice(1).reduce<BoardChange>(mergeChanges, changes[0]);
  expect(apply(fromSnapshot(sampleSnapshot(6)), merged).sequence).toBe(7);
  expect(applyChange(fromSnapshot(sampleSnapshot(3)), merged)).toBe('gap');
});
