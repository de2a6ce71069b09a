import { expect, it } from 'vitest';
import { BoardTickets } from '../../../../main/core/tickets/board-tickets';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { sampleTicket } from '../../../renderer/sample-ticket';
import { sampleJob } from '../../../support/printer/sample-print-job';

/** When minute so-and-so of the evening was. */
const at = (minute: number) =>
  new Date(Date.parse('2026-11-21T18:00:00.000Z') + minute * 60_000).toISOString();

function doneAt(minute: number, changes: Partial<Ticket> = {}): Ticket {
  const history = [{ at: at(minute), what: 'stepped', from: 'ready', to: 'done', alert: null }] as const;
  const done = sampleTicket({ stage: 'done', alert: null, ...changes });
  return {
    ...done,
    body: '',
    history: history.map((entry) => ({ ...entry, changedParts: [], recalledAt: null })),
  };
}

/** A board on which so many orders were done, one each minute. */
function eveningOf(count: number): BoardTickets {
  const board = new BoardTickets();
  for (let minute = 0; minute < count; minute += 1) board.place(`${minute}`, doneAt(minute));
  return board;
}

const heldOf = (board: BoardTickets, count: number): number[] =>
  Array.from({ length: count }, (_, minute) => minute).filter((minute) => board.holds(`${minute}`));

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

it('the board holds the last 100 that were done, and tells which one it drops for another', () => {
  const board = eveningOf(100);
  expect(heldOf(board, 100)).toEqual(range(0, 100));
  expect(board.place('100', doneAt(100))).toBe('0');
  expect(heldOf(board, 101)).toEqual(range(1, 101));
  expect(board.doneCount).toBe(101);
});

it('the board holds the same done tickets, in whatever order it hears of them', () => {
  const board = new BoardTickets();
  for (const minute of range(0, 300).sort((one, other) => (one % 7) - (other % 7)))
    board.place(`${minute}`, doneAt(minute));
  expect(heldOf(board, 300)).toEqual(range(200, 300));
});

it('the board holds an old ticket again to which something happens', () => {
  const board = eveningOf(150);
  expect(board.place('3', doneAt(200))).toBe('50');
  expect(board.holds('3')).toBe(true);
  expect(board.doneCount).toBe(150);
});

it('the board holds an old ticket again that somebody wants to see, until 100 others are done', () => {
  const board = eveningOf(150);
  expect(board.bring('3', at(150))).toBe('50');
  expect(board.holds('3')).toBe(true);
  for (const minute of range(151, 251)) board.place(`${minute}`, doneAt(minute));
  expect(board.holds('3')).toBe(false);
});

it('the board holds the last that were done, even when the clock was set back before them', () => {
  const board = eveningOf(150);
  for (const minute of range(0, 60)) board.place(`new ${minute}`, { ...doneAt(minute), stage: 'ready' });
  for (const minute of range(0, 60)) board.place(`new ${minute}`, doneAt(minute - 300));
  const held = range(0, 60).filter((minute) => board.holds(`new ${minute}`));
  expect(held).toEqual(range(0, 60));
  expect(heldOf(board, 150)).toEqual(range(110, 150));
});

it('the board holds every open order, even one that was done long ago and is open again', () => {
  const board = eveningOf(150);
  board.place('3', { ...doneAt(3), stage: 'ready' });
  for (const minute of range(150, 300)) board.place(`${minute}`, doneAt(minute));
  expect(board.holds('3')).toBe(true);
  expect(board.doneCount).toBe(299);
});

it.each([
  ['is held back', sampleJob({ state: 'held' })],
  ['is on its way', sampleJob({ state: 'sending' })],
  [
    'tells of a cancellation, and nobody knows whether it came out',
    sampleJob({ state: 'unproved', slip: 'void' }),
  ],
])('the board holds what is done while a slip %s', (_, job) => {
  const board = eveningOf(100);
  expect(board.place('old', doneAt(-5, { prints: [job] }))).toBeNull();
  for (const minute of range(100, 300)) board.place(`${minute}`, doneAt(minute));
  expect(board.holds('old')).toBe(true);
  board.place('old', doneAt(-5, { prints: [{ ...job, state: 'printed' }] }));
  expect(board.holds('old')).toBe(false);
});

it('the board forgets the done tickets of a past day', () => {
  const board = eveningOf(150);
  for (const minute of range(0, 150)) board.place(`${minute}`, null);
  expect(board.doneCount).toBe(0);
  expect(board.bring('3', at(200))).toBeNull();
});
