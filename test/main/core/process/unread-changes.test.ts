import { describe, expect, it } from 'vitest';
import { mergeChanges, UnreadChanges } from '../../../../main/core/process/unread-changes';
import { applyChange, type BoardState, fromSnapshot } from '../../../../renderer/core-client/board-state';
import { readChange, writeChange } from '../../../../shared/ipc/bridge';
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

it('a page that has some of the changes takes the rest, and one that lacks earlier ones reports the gap', () => {
  const merged = changes.slice(1).reduce<BoardChange>(mergeChanges, changes[0]);
  expect(apply(fromSnapshot(sampleSnapshot(6)), merged).sequence).toBe(7);
  expect(applyChange(fromSnapshot(sampleSnapshot(3)), merged)).toBe('gap');
});

describe('a reader that hangs', () => {
  function hangingReader() {
    const sent: string[] = [];
    const unread = new UnreadChanges({
      change: (text) => sent.push(text),
      leftOut: () => sent.push('left out'),
    });
    const tell = (sequence: number, rest: Partial<BoardChange> = {}) => {
      const next = change(sequence, rest);
      unread.tell(next, writeChange(next));
    };
    const sequences = () => sent.map((text) => (text === 'left out' ? text : readChange(text).sequence));
    return { tell, sequences, read: () => unread.wasRead() };
  }

  it('a reader that hangs gets three changes, and what it missed as one once it has read', () => {
    const reader = hangingReader();
    for (let sequence = 1; sequence <= 500; sequence += 1) reader.tell(sequence);
    expect(reader.sequences()).toEqual([1, 2, 3]);
    reader.read();
    expect(reader.sequences()).toEqual([1, 2, 3, 500]);
  });

  it('a reader that hangs gets at most a thousand tickets, and learns that it missed some once it has read all', () => {
    const reader = hangingReader();
    for (let sequence = 1; sequence <= 1_004; sequence += 1)
      reader.tell(sequence, { removed: [`ticket ${sequence}`] });
    for (let read = 1; read <= 3; read += 1) reader.read();
    expect(reader.sequences()).toEqual([1, 2, 3, 'left out']);
    reader.tell(1_005);
    expect(reader.sequences().at(-1)).toBe(1_005);
  });
});
