import { expect, it } from 'vitest';
import { applyChange, fromSnapshot } from '../../../renderer/core-client/board-state';
import type { BoardChange } from '../../../shared/ipc/snapshot';
import { quietStatus, sampleSnapshot, sampleTicket } from '../sample-ticket';

const change = (sequence: number, rest: Partial<BoardChange> = {}): BoardChange => ({
  sequence,
  tickets: [],
  removed: [],
  doneCount: 0,
  status: null,
  ...rest,
});

it('the board keeps the identity of tickets that did not change', () => {
  const one = sampleTicket({ id: 'one' });
  const two = sampleTicket({ id: 'two' });
  const before = fromSnapshot(sampleSnapshot(4, [one, two]));
  const after = applyChange(before, change(5, { tickets: [sampleTicket({ id: 'two', stage: 'ready' })] }));
  if (after === 'gap') throw new Error('no gap was made');
  expect(after.tickets.get('one')).toBe(one);
  expect(after.tickets.get('two')?.stage).toBe('ready');
  expect(before.tickets.get('two')).toBe(two);
});

it('the board drops a change that the snapshot holds already', () => {
  const state = fromSnapshot(sampleSnapshot(4, [sampleTicket()]));
  expect(applyChange(state, change(4, { removed: [sampleTicket().id] }))).toBe(state);
});

it('the board notices a gap in the sequence', () => {
  expect(applyChange(fromSnapshot(sampleSnapshot(4)), change(6))).toBe('gap');
});

it('the board takes tickets off and leaves the status alone', () => {
  const state = fromSnapshot(sampleSnapshot(4, [sampleTicket()]));
  const after = applyChange(state, change(5, { removed: [sampleTicket().id], doneCount: 3 }));
  expect(after).toEqual({ sequence: 5, tickets: new Map(), doneCount: 3, status: quietStatus });
});

it('the board keeps the tickets as they are when only the status changed', () => {
  const state = fromSnapshot(sampleSnapshot(4, [sampleTicket()]));
  const status = { ...quietStatus, lastOrderAt: '2026-11-21T19:02:00.000Z' };
  const after = applyChange(state, change(5, { status }));
  if (after === 'gap') throw new Error('no gap was made');
  expect(after.tickets).toBe(state.tickets);
  expect(after.status).toBe(status);
});
