import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProvedOnPaper } from '../../../main/print/paper-proof';
import {
  abandonPrint,
  addCopy,
  beginPrint,
  dropPending,
  endPrint,
  holdPrints,
  interruptPrints,
  type PlanView,
  planPrints,
  reroutePrints,
  settleHeld,
  settlePrint,
} from '../../../main/print/print-changes';
import { printTime } from '../../../main/print/print-time';
import type { PrintOutcome } from '../../../main/print/transport/transport';
import { orderOfBody } from '../../../main/tickets/order-of-body';
import { acknowledge, discard, make, step } from '../../../main/tickets/tap-changes';
import {
  answered,
  type Change,
  cancel,
  doubt,
  finish,
  finishAndRestore,
  tellAgain,
} from '../../../main/tickets/told-changes';
import type { PrintJob } from '../../../shared/print/print-job-schema';
import type { Ticket } from '../../../shared/ticket/ticket';
import { answeredTicket, later, noRules, printer, takenAtMs } from './print-tickets';

const kitchen = printer('kitchen');
const bar = printer('bar');
const printers = [kitchen, bar];

function viewOf(ticket: Ticket, changes: Partial<PlanView> = {}): PlanView {
  const time = printTime(ticket, {
    now: takenAtMs + 60_000,
    age: 60_000,
    finishExpected: false,
    laterMinutes: 45,
  });
  return { printers: [kitchen], time, at: later(60), broughtUpAt: null, replaces: null, ...changes };
}

function plan(ticket: Ticket, changes: Partial<PlanView> = {}): Ticket {
  return planPrints(viewOf(ticket, changes))(ticket);
}

/** Sends what waits; each slip ends so. */
function print(ticket: Ticket, outcome: PrintOutcome = { kind: 'printed' }): Ticket {
  return ticket.prints
    .filter(({ state }) => state === 'waiting')
    .reduce((last, job) => {
      const { key } = job;
      const sending = beginPrint(job, last.history.length, later(61))(last);
      return endPrint(key, outcome, false, later(62))(sending);
    }, ticket);
}

function firstJob({ prints: [job] }: Ticket): PrintJob {
  if (job === undefined) throw new Error('it has no slip');
  return job;
}

const printed = (ticket: Ticket = answeredTicket()): Ticket => print(plan(ticket));
const slips = ({ prints }: Ticket): string[] => prints.map(({ slip, state }) => `${slip} ${state}`);

function changed(ticket: Ticket, fields: object): Ticket {
  const order = { ...(JSON.parse(ticket.body) as { order: Record<string, unknown> }).order, ...fields };
  const last_modified = new Date(Date.parse(ticket.order.lastModified ?? later(0)) + 60_000).toISOString();
  const newer = { ...order, last_modified };
  const body = JSON.stringify({ order: newer });
  const told = { id: ticket.id, order: newer, read: orderOfBody(newer), body, at: later(120) };
  return tellAgain({ ...told, through: 'updates', test: false })(ticket);
}

describe('what a ticket lacks on paper', () => {
  it('is one slip from each printer, noted once', () => {
    const planned = plan(answeredTicket(), { printers });
    expect(planned.prints.map(({ printerId, slip, state }) => [printerId, slip, state])).toEqual([
      ['kitchen', 'order', 'waiting'],
      ['bar', 'order', 'waiting'],
    ]);
    expect(plan(planned, { printers })).toBe(planned);
    const out = print(planned);
    expect(plan(out, { printers })).toBe(out);
  });

  it('is nothing while its 2XX is on the way, it is in doubt, or it is done', () => {
    for (const change of [doubt(later(1), 'restart'), cancel(later(1))]) {
      const ticket = change(answeredTicket());
      expect(plan(ticket)).toBe(ticket);
    }
    const done: Ticket = { ...answeredTicket(), stage: 'done' };
    expect(plan(done)).toBe(done);
  });

  it.each<[string, Change[], string[]]>([
    ['VOID after a cancellation', [cancel(later(70))], ['order printed', 'void waiting']],
    [
      'VOID when staff discard it',
      [doubt(later(70), 'answer-lost'), discard(later(71))],
      ['order printed', 'void waiting'],
    ],
    [
      'CHECK when its checkout is in doubt',
      [doubt(later(70), 'answer-lost')],
      ['order printed', 'check waiting'],
    ],
    [
      'nothing when that was settled before it came',
      [doubt(later(70), 'answer-lost'), make(later(71))],
      ['order printed'],
    ],
    ['nothing for a tap', [acknowledge(later(70)), step('new', 'forward', later(71))], ['order printed']],
    ['nothing for a finish', [finish(later(70))], ['order printed']],
  ])('is %s', (_, changes, expected) => {
    const ticket = changes.reduce((last, change) => change(last), printed());
    expect(slips(plan(ticket))).toEqual(expected);
  });

  it('is UPDATED after a change of what is made, told with what came and what went', () => {
    const ticket = changed(printed(), { items: [{ name_when_purchased: 'Taco', mods: [] }] });
    expect(slips(plan(ticket))).toEqual(['order printed', 'update waiting']);
    expect(ticket.history.at(-1)).toMatchObject({
      what: 'updated',
      added: [{ count: 1, item: { name: 'Taco' } }],
      removed: [{ count: 2, item: { name: 'Ceviche' } }],
    });
  });

  it('is nothing after a change of status alone', () => {
    const ticket = changed(printed(), { time_closed: later(100) });
    expect(slips(plan(ticket))).toEqual(['order printed']);
  });

  it('is nothing more when it changed before it was sent: the slip tells the newest', () => {
    const ticket = changed(plan(answeredTicket()), { table: { display_name: 'Terrace' } });
    expect(slips(plan(ticket))).toEqual(['order waiting']);
    expect(slips(plan(print(ticket)))).toEqual(['order printed']);
  });

  it('is CONFIRMED once what was to be checked is sure, and BACK ON once what was void is paid', () => {
    const checked = print(plan(doubt(later(70), 'answer-lost')(printed())));
    expect(slips(plan(make(later(80))(checked))).at(-1)).toBe('confirmed waiting');
    const voided = print(plan(cancel(later(70))(printed())));
    expect(slips(plan(finishAndRestore(later(80))(voided))).at(-1)).toBe('again waiting');
  });

  it('is no order any more when it was void before it came, and again when it is back on', () => {
    const voided = plan(cancel(later(70))(plan(answeredTicket())));
    expect(slips(voided)).toEqual(['order withdrawn']);
    expect(slips(plan(finishAndRestore(later(80))(voided)))).toEqual(['order withdrawn', 'order waiting']);
  });

  it('is VOID also when only a part of it may have come out', () => {
    const torn = print(plan(answeredTicket()), { kind: 'unproved', problem: 'cut-off' });
    const voided = plan(plan(cancel(later(70))(torn)));
    expect(slips(voided)).toEqual(['order withdrawn', 'void waiting']);
  });

  it('is BACK ON, not CONFIRMED, when its 2XX was lost after it was void', () => {
    const doubted = doubt(later(71), 'answer-lost')(cancel(later(70))(printed()));
    const voided = print(plan(doubted));
    expect(slips(voided)).toEqual(['order printed', 'void printed']);
    expect(slips(plan(finishAndRestore(later(80))(voided))).at(-1)).toBe('again waiting');
  });

  it('is nothing when it was done before it came, and the order again after a recall', () => {
    const waiting = step('new', 'forward', later(61))(plan(answeredTicket()));
    const done = plan(step('ready', 'forward', later(63))(step('preparing', 'forward', later(62))(waiting)));
    expect(slips(done)).toEqual(['order dropped']);
    expect(slips(plan(done))).toEqual(['order dropped']);
    expect(slips(plan(step('done', 'back', later(90))(done)))).toEqual(['order dropped', 'order waiting']);
  });

  it('is nothing at a printer that was added, or whose rules were changed, once it is on paper elsewhere', () => {
    const ticket = printed();
    expect(plan(ticket, { printers })).toBe(ticket);
    const waiting = plan(answeredTicket());
    expect(plan(waiting, { printers })).toBe(waiting);
  });

  it('is an order at a printer that the ticket itself came to', () => {
    const outside = printer('outside', { rules: { ...noRules, tables: ['Terrace'] } });
    const ticket = print(plan(answeredTicket(), { printers: [kitchen, outside] }));
    expect(slips(ticket)).toEqual(['order printed']);
    const moved = changed(ticket, { table: { display_name: 'Terrace' } });
    const planned = plan(moved, { printers: [kitchen, outside] });
    expect(planned.prints.map(({ printerId, slip }) => [printerId, slip])).toEqual([
      ['kitchen', 'order'],
      ['kitchen', 'update'],
      ['outside', 'order'],
    ]);
  });

  it('is the order also after a receipt for the guest: that tells the kitchen nothing', () => {
    const receipt = print(addCopy(kitchen, 'receipt', later(59))(answeredTicket()));
    expect(slips(plan(receipt))).toEqual(['reprint printed', 'order waiting']);
    expect(isProvedOnPaper(receipt)).toBe(false);
  });

  it('names the order that it replaces', () => {
    expect(plan(answeredTicket(), { replaces: '233' }).prints[0]).toMatchObject({ replaces: '233' });
  });

  it('is wanted since it was told, not since it was noted', () => {
    const { takenAt } = answeredTicket();
    expect(plan(answeredTicket()).prints[0]).toMatchObject({ wantedAt: takenAt });
    const bringUp = { broughtUpAt: later(50) };
    expect(plan(answeredTicket(), bringUp).prints[0]).toMatchObject({ wantedAt: later(50) });
    const voided = plan(cancel(later(70))(printed()));
    expect(voided.prints[1]).toMatchObject({ slip: 'void', wantedAt: later(70) });
  });
});

describe('a slip', () => {
  const waiting = plan(answeredTicket());
  const job = firstJob(waiting);
  const { key } = job;
  const sending = beginPrint(job, waiting.history.length, later(61))(waiting);
  const stateAfter = (ticket: Ticket): Partial<PrintJob> => ticket.prints[0] ?? {};

  it('is not sent when its ticket has gone on since it was drawn', () => {
    const gone = doubt(later(60), 'answer-lost')(waiting);
    expect(beginPrint(job, waiting.history.length, later(61))(gone)).toBe(gone);
  });

  it('is sent once', () => {
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
  ])('%s', (_, outcome, expected) => {
    expect(stateAfter(endPrint(key, outcome, false, later(62))(sending))).toMatchObject(expected);
  });

  it('that is cut off again and again is left to staff', () => {
    let ticket = waiting;
    for (let round = 0; round < 3; round++) ticket = print(ticket, { kind: 'unproved', problem: 'cut-off' });
    expect(stateAfter(ticket)).toMatchObject({ state: 'unproved', unsure: 2 });
  });

  it('that was being sent when the app ended comes once more, marked', () => {
    expect(stateAfter(interruptPrints(later(70))(sending))).toMatchObject({
      state: 'waiting',
      unsure: 1,
      problem: 'interrupted',
    });
  });

  it('that waited too long is held until somebody says whether it is wanted', () => {
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

  it('that nobody can prove is settled by somebody who looks', () => {
    const unproved = endPrint(key, { kind: 'unproved', problem: 'silent' }, false, later(62))(sending);
    expect(stateAfter(settlePrint(key, true, false, later(90))(unproved))).toMatchObject({
      state: 'printed',
    });
    expect(stateAfter(settlePrint(key, false, false, later(90))(unproved))).toMatchObject({
      state: 'waiting',
      unsure: 1,
    });
  });

  it('goes to the backup, and its correction follows it there', () => {
    const rerouted = reroutePrints((one) => one.via === 'kitchen', bar)(plan(answeredTicket(), { printers }));
    expect(rerouted.prints.map(({ via }) => via)).toEqual(['bar', 'bar']);
    const voided = plan(cancel(later(90))(print(rerouted)), { printers });
    expect(voided.prints.slice(2).map(({ slip, printerId, via }) => [slip, printerId, via])).toEqual([
      ['void', 'kitchen', 'bar'],
      ['void', 'bar', 'bar'],
    ]);
  });

  it('for a printer that was removed is dropped, and comes from another that the ticket goes to', () => {
    const moved = plan(waiting, { printers: [bar] });
    expect(moved.prints.map(({ printerId, state }) => [printerId, state])).toEqual([
      ['kitchen', 'dropped'],
      ['bar', 'waiting'],
    ]);
    expect(slips(plan(waiting, { printers: [] }))).toEqual(['order dropped']);
  });

  it('goes back to its own printer when the one that stood in was removed', () => {
    const both = plan(answeredTicket(), { printers });
    const rerouted = reroutePrints((one) => one.printerId === 'kitchen', bar)(both);
    expect(plan(rerouted, { printers: [kitchen] }).prints).toMatchObject([
      { printerId: 'kitchen', via: 'kitchen', state: 'waiting' },
      { printerId: 'bar', state: 'dropped' },
    ]);
  });

  it('is not sent by a printer from which it was taken meanwhile', () => {
    const rerouted = reroutePrints(() => true, bar)(waiting);
    expect(beginPrint(job, waiting.history.length, later(61))(rerouted)).toBe(rerouted);
  });

  it('that was not sent after all waits on, unmarked', () => {
    expect(stateAfter(abandonPrint(key, later(62))(sending))).toMatchObject({ state: 'waiting', unsure: 0 });
  });

  it('that waits when its ticket goes to the history is dropped', () => {
    expect(slips(dropPending(later(70))(waiting))).toEqual(['order dropped']);
  });

  it('that somebody wants once more is a marked copy and corrects the paper as well', () => {
    const copied = print(addCopy(kitchen, 'kitchen', later(90))(plan(answeredTicket())));
    expect(slips(copied)).toEqual(['order printed', 'reprint printed']);
    const before = print(addCopy(kitchen, 'kitchen', later(90))({ ...answeredTicket(), prints: [] }));
    expect(slips(plan(before))).toEqual(['reprint printed']);
  });
});

describe('by paper', () => {
  const prove = (ticket: Ticket): Ticket => {
    const job = ticket.prints.at(-1) ?? firstJob(ticket);
    const sending = beginPrint(job, ticket.history.length, later(61))(ticket);
    return endPrint(job.key, { kind: 'printed' }, true, later(62))(sending);
  };

  it('a proved print is seen and moves the ticket on', () => {
    expect(prove(plan(answeredTicket()))).toMatchObject({ alert: null, stage: 'preparing' });
  });

  it('a print that is not proved is not', () => {
    const waiting = plan(answeredTicket());
    const sending = beginPrint(firstJob(waiting), waiting.history.length, later(61))(waiting);
    for (const outcome of [{ kind: 'handed-over' }, { kind: 'unproved', problem: 'silent' }] as const) {
      const ended = endPrint(firstJob(sending).key, outcome, true, later(62))(sending);
      expect(ended).toMatchObject({ alert: 'new', stage: 'new' });
    }
  });

  it('somebody who looked and saw it counts as the printer’s word', () => {
    const waiting = plan(answeredTicket());
    const sending = beginPrint(firstJob(waiting), waiting.history.length, later(61))(waiting);
    const { key } = firstJob(sending);
    const unproved = endPrint(key, { kind: 'unproved', problem: 'silent' }, true, later(62))(sending);
    expect(settlePrint(key, true, true, later(90))(unproved)).toMatchObject({
      alert: null,
      stage: 'preparing',
    });
    expect(settlePrint(key, false, true, later(90))(unproved)).toMatchObject({ alert: 'new' });
  });

  it('one of two printers is not enough', () => {
    const both = plan(answeredTicket(), { printers });
    const first = firstJob(both);
    const sending = beginPrint(first, both.history.length, later(61))(both);
    const one = endPrint(first.key, { kind: 'printed' }, true, later(62))(sending);
    expect(one).toMatchObject({ alert: 'new' });
    expect(prove(one)).toMatchObject({ alert: null });
  });

  it('a cancellation still asks to be acknowledged, also once VOID was printed', () => {
    const voided = plan(cancel(later(70))(printed()));
    expect(prove(voided)).toMatchObject({ alert: 'cancelled' });
    expect(isProvedOnPaper(prove(voided))).toBe(false);
  });
});

/* Whatever happens in whatever order, the paper ends up telling what is so. */
describe('over any story', () => {
  const events: fc.Arbitrary<Change> = fc.constantFrom<Change>(
    answered,
    cancel(later(200)),
    finish(later(201)),
    finishAndRestore(later(202)),
    doubt(later(203), 'answer-lost'),
    make(later(204)),
    discard(later(205)),
    acknowledge(later(206)),
    interruptPrints(later(207)),
    (ticket) => plan(ticket),
    (ticket) => print(ticket),
    (ticket) => print(ticket, { kind: 'failed', problem: 'paper-out' }),
    (ticket) => print(ticket, { kind: 'unproved', problem: 'silent' }),
    (ticket) => print(ticket, { kind: 'unproved', problem: 'cut-off' }),
    (ticket) => changed(ticket, { table: { display_name: String(ticket.history.length) } }),
    (ticket) => holdPrints(new Set(ticket.prints.map(({ key }) => key)), later(208))(ticket),
    settleHeld(true, later(209)),
  );

  it('one unmarked order at most came out, and the last slip tells what is so', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (story) => {
        const told = story.reduce((ticket, change) => plan(change(plan(ticket))), answeredTicket());
        const ended = plan(print(plan(settleHeld(true, later(300))(told))));
        const out = ended.prints.filter(({ state }) => state === 'printed' || state === 'unproved');
        const unmarked = out.filter(({ slip, unsure }) => slip === 'order' && unsure === 0);
        expect(unmarked.length).toBeLessThanOrEqual(1);
        expect(new Set(ended.prints.map(({ key }) => key)).size).toBe(ended.prints.length);
        const last = out.at(-1);
        if (last === undefined) return;
        const isVoid = ended.cancelledAt !== null || ended.discardedAt !== null;
        if (isVoid) expect(last.slip).toBe('void');
        else if (ended.assurance === 'unconfirmed') expect(['check', 'void']).toContain(last.slip);
        else expect(['order', 'update', 'confirmed', 'again']).toContain(last.slip);
      }),
      { numRuns: 2_000 },
    );
  });
});
