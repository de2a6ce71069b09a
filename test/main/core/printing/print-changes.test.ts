import { describe, expect, it } from 'vitest';
import {
  abandonPrint,
  addCopy,
  beginPrint,
  dropPending,
  endPrint,
  holdPrints,
  interruptPrints,
  reroutePrints,
  settleHeld,
  settlePrint,
} from '../../../../main/core/printing/print-changes';
import type { PrintOutcome } from '../../../../main/core/printing/transport/transport';
import { cancel, markUnconfirmed } from '../../../../main/core/tickets/bbot-updates';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { bar, changed, firstJob, kitchen, plan, print, printers, slips } from './print-story';
import { answeredTicket, later } from './print-tickets';

describe('a slip', () => {
  const waiting = plan(answeredTicket());
  const job = firstJob(waiting);
  const { key } = job;
  const sending = beginPrint(job, waiting.history.length, later(61))(waiting);
  const stateAfter = (ticket: Ticket): Partial<PrintJob> => ticket.prints[0] ?? {};

  it('a slip is not sent when its ticket has gone on since it was drawn', () => {
    const gone = markUnconfirmed(later(60), 'answer-lost')(waiting);
    expect(beginPrint(job, waiting.history.length, later(61))(gone)).toBe(gone);
  });

  it('a slip is sent once', () => {
    expect(beginPrint(job, sending.history.length, later(62))(sending)).toBe(sending);
  });

  it.each<[string, PrintOutcome, Partial<PrintJob>]>([
    ['is printed on the printer’s word', { kind: 'printed' }, { state: 'printed', unsure: 0 }],
    ['is no more than handed over to a queue', { kind: 'handed-over' }, { state: 'handed-over' }],
    [
      'waits on when nothing came out',
      { kind: 'failed', problem: 'paper-out' },
      { state: 'waiting', unsure: 0, problem: 'paper-out' },
    ],
    [
      'comes once more, marked, when its line broke',
      { kind: 'unproved', problem: 'cut-off' },
      { state: 'waiting', unsure: 1 },
    ],
    [
      'is looked for by staff when nobody can tell',
      { kind: 'unproved', problem: 'silent' },
      { state: 'unproved', unsure: 0 },
    ],
  ])('a slip %s', (_, outcome, expected) => {
    expect(stateAfter(endPrint(key, outcome, false, later(62))(sending))).toMatchObject(expected);
  });

  it('a slip that is cut off again and again is left to staff', () => {
    let ticket = waiting;
    for (let round = 0; round < 3; round++) ticket = print(ticket, { kind: 'unproved', problem: 'cut-off' });
    expect(stateAfter(ticket)).toMatchObject({ state: 'unproved', unsure: 2 });
  });

  it('a slip that was being sent when the app ended comes once more, marked', () => {
    expect(stateAfter(interruptPrints(later(70))(sending))).toMatchObject({
      state: 'waiting',
      unsure: 1,
      problem: 'interrupted',
    });
  });

  it('a slip that waited too long is held until somebody says whether it is wanted', () => {
    const held = holdPrints(new Set([key]), later(1000))(waiting);
    expect(stateAfter(held)).toMatchObject({ state: 'held' });
    expect(plan(held)).toBe(held);
    expect(stateAfter(settleHeld(true, later(2000))(held))).toMatchObject({
      state: 'waiting',
      wantedAt: later(2000),
    });
    const dropped = settleHeld(false, later(2000))(held);
    expect(slips(plan(dropped))).toEqual(['order dropped']);
  });

  it('a slip that was given up comes for a change after that, even when the clock was set back between', () => {
    const held = holdPrints(new Set([key]), later(1000))(waiting);
    const dropped = settleHeld(false, later(2000))(held);
    // An update is told at `later(120)` here.
    const updated = changed(dropped, { table: { display_name: 'Terrace' } });
    expect(slips(plan(updated))).toEqual(['order dropped', 'order waiting']);
  });

  it('a slip that nobody can prove is settled by somebody who looks', () => {
    const unproved = endPrint(key, { kind: 'unproved', problem: 'silent' }, false, later(62))(sending);
    expect(stateAfter(settlePrint(key, true, false, later(90))(unproved))).toMatchObject({
      state: 'printed',
    });
    expect(stateAfter(settlePrint(key, false, false, later(90))(unproved))).toMatchObject({
      state: 'waiting',
      unsure: 1,
    });
  });

  it('a slip goes to the backup, and its correction follows it there', () => {
    const rerouted = reroutePrints((one) => one.via === 'kitchen', bar)(plan(answeredTicket(), { printers }));
    expect(rerouted.prints.map(({ via }) => via)).toEqual(['bar', 'bar']);
    const voided = plan(cancel(later(90))(print(rerouted)), { printers });
    expect(voided.prints.slice(2).map(({ slip, printerId, via }) => [slip, printerId, via])).toEqual([
      ['void', 'kitchen', 'bar'],
      ['void', 'bar', 'bar'],
    ]);
  });

  it('a slip for a removed printer is dropped, and comes from another one that the ticket goes to', () => {
    const moved = plan(waiting, { printers: [bar] });
    expect(moved.prints.map(({ printerId, state }) => [printerId, state])).toEqual([
      ['kitchen', 'dropped'],
      ['bar', 'waiting'],
    ]);
    expect(slips(plan(waiting, { printers: [] }))).toEqual(['order dropped']);
  });

  it('a slip goes back to its own printer when the one that stood in was removed', () => {
    const both = plan(answeredTicket(), { printers });
    const rerouted = reroutePrints((one) => one.printerId === 'kitchen', bar)(both);
    expect(plan(rerouted, { printers: [kitchen] }).prints).toMatchObject([
      { printerId: 'kitchen', via: 'kitchen', state: 'waiting' },
      { printerId: 'bar', state: 'dropped' },
    ]);
  });

  it('a slip is not sent by a printer from which it was taken meanwhile', () => {
    const rerouted = reroutePrints(() => true, bar)(waiting);
    expect(beginPrint(job, waiting.history.length, later(61))(rerouted)).toBe(rerouted);
  });

  it('a slip that was not sent after all keeps waiting, unmarked', () => {
    expect(stateAfter(abandonPrint(key, later(62))(sending))).toMatchObject({ state: 'waiting', unsure: 0 });
  });

  it('a slip that waits when its ticket goes to the history is dropped', () => {
    expect(slips(dropPending(later(70))(waiting))).toEqual(['order dropped']);
  });

  it('a slip that somebody wants once more is a marked copy and corrects the paper as well', () => {
    const copied = print(addCopy(kitchen, 'kitchen', later(90))(plan(answeredTicket())));
    expect(slips(copied)).toEqual(['order printed', 'reprint printed']);
    const before = print(addCopy(kitchen, 'kitchen', later(90))({ ...answeredTicket(), prints: [] }));
    expect(slips(plan(before))).toEqual(['reprint printed']);
  });
});
