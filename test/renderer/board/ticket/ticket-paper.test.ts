import { describe, expect, it } from 'vitest';
import { printTime } from '../../../../main/core/printing/print-time';
import { reprintEntries, reprintNotices } from '../../../../renderer/board/ticket/reprint-notices';
import { paperLine, paperMarks, unprovedTickets } from '../../../../renderer/board/ticket/ticket-paper';
import { timeOfDay } from '../../../../shared/i18n/clock-time';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { barJob, sampleView, since7 } from '../../sample-printer';
import { sampleTicket } from '../../sample-ticket';

const kitchen = sampleView();
const bar = sampleView({ id: 'bar', name: 'Bar' });
const failing = sampleView({ failing: true, problem: 'paper-out' });
const now = new Date(2026, 10, 21, 19, 2).getTime();
const laterMinutes = 45;
const done = { stage: 'done', alert: null } as const;

const line = (prints: PrintJob[], printers = [kitchen], changes = {}) =>
  paperLine(sampleTicket({ prints, ...changes }), printers, laterMinutes, now)?.replaceAll(/\s/g, ' ') ??
  null;
const marks = (prints: PrintJob[], printers = [kitchen], changes = {}) =>
  paperMarks(sampleTicket({ prints, ...changes }), printers).map(({ text }) => text);

it('the line about paper on a ticket is not there where nobody prints', () => {
  expect(line([], [])).toBeNull();
});

it('the line about paper on a ticket says where and when it was printed', () => {
  expect(line([sampleJob()])).toBe('Printed · Kitchen 7:02 PM');
  expect(line([sampleJob(), barJob()])).toBe('Printed · Kitchen, Bar 7:02 PM');
  const later = new Date(2026, 10, 21, 19, 3).toISOString();
  expect(line([sampleJob(), barJob({ at: later })])).toBe('Printed · Kitchen 7:02 PM, Bar 7:03 PM');
});

it('the line about paper on a ticket tells where it printed even if that printer is gone', () => {
  expect(line([sampleJob()], [])).toBe('Printed · Kitchen 7:02 PM');
});

it.each<[Partial<PrintJob>, string]>([
  [{ state: 'sending' }, 'Printing…'],
  [{ state: 'waiting' }, 'Waiting for Kitchen'],
  [{ state: 'waiting', problem: 'paper-out' }, 'Waiting for Kitchen: out of paper'],
  [{ state: 'handed-over' }, 'Sent to Kitchen'],
  [{ state: 'dropped' }, 'Not printed: nobody wanted it'],
  [{ state: 'withdrawn' }, 'Not printed'],
])('the line about paper on a ticket says of %o: %s', (job, words) => {
  expect(line([sampleJob(job)])).toBe(words);
});

it('the line about paper on a ticket says that an order has not printed yet, or never did', () => {
  expect(line([])).toBe('Not printed yet');
  expect(line([], [kitchen], done)).toBe('Not printed');
  expect(line([], [kitchen], { validity: { kind: 'cancelled', at: since7 }, alert: 'cancelled' })).toBe(
    'Not printed',
  );
  expect(line([], [kitchen], { validity: { kind: 'discarded', at: since7 } })).toBe('Not printed');
});

it('the line about paper on a ticket says when a later order prints: the moment at which printers get it', () => {
  const unprinted = (order: Parameters<typeof sampleTicket>[1], changes = {}) => {
    const ticket = sampleTicket({ takenAt: new Date(now).toISOString(), ...changes }, order);
    const shown = paperLine(ticket, [kitchen], laterMinutes, now)?.replaceAll(/\s/g, ' ');
    const printed = (at: number) => {
      const view = { now: at, age: 0, finishExpected: false, laterMinutes };
      return printTime({ ...ticket, body: '', payment: { kind: 'answered' } }, view).kind;
    };
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => now + minute * 60_000);
    const first = minutes.find((at) => printed(at) === 'now');
    return [shown, first === undefined ? null : timeOfDay(new Date(first).toISOString(), 'en-US')];
  };
  const at = (hour: number, minute = 30) => new Date(2026, 10, 21, hour, minute).toISOString();
  const plain = (words: ReturnType<typeof unprinted>) => words.map((word) => word?.replaceAll(/\s/g, ' '));
  expect(plain(unprinted({ desiredAt: at(22) }))).toEqual(['Prints at 9:45 PM', '9:45 PM']);
  expect(plain(unprinted({ desiredAt: at(22), snoozeTill: at(21) }))).toEqual([
    'Prints at 9:30 PM',
    '9:30 PM',
  ]);
  // Bbot would bring it up an hour after the guest was promised it.
  expect(plain(unprinted({ desiredAt: at(21), snoozeTill: at(22) }))).toEqual([
    'Prints at 9:30 PM',
    '9:30 PM',
  ]);
  expect(plain(unprinted({ desiredAt: at(22), snoozeTill: at(18) }))).toEqual(['Not printed yet', '7:02 PM']);
  expect(plain(unprinted({ desiredAt: at(19, 40) }))).toEqual(['Not printed yet', '7:02 PM']);
  expect(plain(unprinted({ desiredAt: at(22) }, { stage: 'preparing' }))).toEqual([
    'Not printed yet',
    '7:02 PM',
  ]);
});

it('the line about paper on a ticket leaves out a receipt that was printed for a guest', () => {
  const receipt = sampleJob({ key: 'kitchen 2', slip: 'reprint', layout: 'receipt', state: 'sending' });
  expect(line([sampleJob(), receipt])).toBe('Printed · Kitchen 7:02 PM');
  expect(line([receipt])).toBe('Not printed yet');
});

it("the line about paper on a ticket tells a printer's newest slip, or the one before an unwanted one", () => {
  const copy = sampleJob({ key: 'kitchen 2', slip: 'reprint', state: 'sending' });
  expect(line([sampleJob(), copy])).toBe('Printing…');
  expect(line([sampleJob(), { ...copy, state: 'dropped' }])).toBe('Printed · Kitchen 7:02 PM');
});

it('the line about paper on a ticket leaves out what a strip tells', () => {
  expect(line([sampleJob({ state: 'waiting' }), barJob()], [failing, bar])).toBe('Printed · Bar 7:02 PM');
  expect(line([sampleJob({ state: 'unproved', problem: 'silent' })])).toBeNull();
});

it('the line about paper on a ticket does not doubt each slip of a printer known to report nothing', () => {
  const mute = sampleView({ answers: false });
  const job = sampleJob({ state: 'unproved', problem: 'silent' });
  expect(line([job], [mute])).toBe('Sent to Kitchen');
  expect(marks([job], [mute])).toEqual([]);
  expect(marks([{ ...job, problem: 'cut-off' }], [mute])).toHaveLength(1);
});

it('there are no strips about paper on a ticket while all is well', () => {
  expect(marks([sampleJob(), barJob({ state: 'waiting' })], [kitchen, bar])).toEqual([]);
});

it('the strips about paper on a ticket say that a slip is tried in vain, and why', () => {
  for (const state of ['waiting', 'sending'] as const) {
    expect(marks([sampleJob({ state })], [failing])).toEqual(['NOT PRINTED – Kitchen: out of paper']);
  }
  expect(marks([sampleJob({ state: 'waiting' })], [sampleView({ failing: true })])).toEqual([
    'NOT PRINTED – Kitchen',
  ]);
});

it('the strips about paper on a ticket name the slip that a cook lacks where it is not simply the order', () => {
  expect(marks([sampleJob({ slip: 'void', state: 'waiting' })], [failing])).toEqual([
    'VOID NOT PRINTED – Kitchen: out of paper',
  ]);
});

it('the strips about paper on a ticket say that a slip may not have come out, once for each printer', () => {
  const job = sampleJob({ state: 'unproved', problem: 'silent' });
  const ticket = sampleTicket({ prints: [job, { ...job, key: 'kitchen 2' }, barJob()] });
  expect(paperMarks(ticket, [kitchen, bar])).toEqual([
    {
      kind: 'unproved',
      text: 'MAY NOT HAVE PRINTED – look at Kitchen',
      keys: ['kitchen 1', 'kitchen 2'],
    },
  ]);
});

it('the strips about paper on a ticket say that a slip waited too long, and which', () => {
  const change = barJob({ slip: 'update', state: 'held' });
  expect(marks([sampleJob({ state: 'held' }), change], [kitchen, bar])).toEqual([
    'WAITED TOO LONG – not printed at Kitchen',
    'CHANGE WAITED TOO LONG – not printed at Bar',
  ]);
  expect(marks([sampleJob({ state: 'held' })])).toEqual(['WAITED TOO LONG – not printed at Kitchen']);
  expect(marks([sampleJob({ state: 'held' })], [kitchen], done)).toEqual([]);
});

it('the strips about paper on a ticket are silent when it is done, but not while a cook may be making it', () => {
  const job = sampleJob({ state: 'unproved', problem: 'cut-off' });
  expect(marks([job], [kitchen], done)).toEqual([]);
  expect(line([job], [kitchen], done)).toBe('May not have printed: Kitchen');
  const cancelled = { ...done, validity: { kind: 'cancelled', at: '2026-11-21T19:05:00.000Z' } };
  expect(marks([{ ...job, slip: 'void' }], [kitchen], cancelled)).toEqual([
    'VOID MAY NOT HAVE PRINTED – look at Kitchen',
  ]);
});

it('the tickets that somebody must look for on paper are found', () => {
  const unproved = sampleTicket({ id: 'a', prints: [sampleJob({ state: 'unproved', problem: 'cut-off' })] });
  const printed = sampleTicket({ id: 'b', prints: [sampleJob()] });
  expect(unprovedTickets([printed, unproved], [kitchen])).toEqual([unproved]);
});

describe('a requested copy', () => {
  const asked = {
    printerId: 'kitchen',
    layout: 'kitchen',
    printed: 'Printed again at Kitchen',
    before: new Set([sampleJob().key]),
  } as const;
  const copy = (changes: Partial<PrintJob>) => sampleJob({ key: 'copy', slip: 'reprint', ...changes });

  it.each<[Partial<PrintJob>, readonly string[], number]>([
    [{ state: 'waiting' }, [], 1],
    [{ state: 'sending' }, [], 1],
    [{ state: 'printed' }, ['Printed again at Kitchen'], 0],
    [{ state: 'handed-over' }, ['Sent to Kitchen'], 0],
    [{ state: 'unproved' }, ['Sent to Kitchen'], 0],
    [{ state: 'dropped' }, [], 0],
    [{ layout: 'receipt' }, [], 1],
    [{ printerId: 'bar' }, [], 1],
    [{ slip: 'update' }, [], 1],
  ])('what is said of a requested copy of a slip that is %o: %j', (changes, notices, open) => {
    const outcome = reprintNotices([asked], [sampleJob(), copy(changes)]);
    expect([outcome.notices, outcome.open.length]).toEqual([notices, open]);
  });

  it('what is said of a requested copy leaves out the slips that were there before', () => {
    const before = new Set([sampleJob().key, 'copy']);
    expect(reprintNotices([{ ...asked, before }], [sampleJob(), copy({})]).notices).toEqual([]);
  });
});

describe('available copies', () => {
  const texts = (...printers: Parameters<typeof reprintEntries>[1]) =>
    reprintEntries([sampleJob()], printers).map(({ text }) => text);

  it('the copies that can be had are a kitchen ticket and a receipt', () => {
    expect(texts(kitchen)).toEqual(['Print again: Kitchen', 'Guest receipt']);
  });

  it('the copies that can be had are first ones where nothing came out, or only a guest’s receipt', () => {
    const receipt = barJob({ slip: 'reprint', layout: 'receipt' });
    const entries = reprintEntries([sampleJob(), receipt, barJob({ state: 'dropped' })], [kitchen, bar]);
    expect(entries.map(({ text }) => text).slice(0, 2)).toEqual(['Print again: Kitchen', 'Print at Bar']);
  });

  it('the copies that can be had name the printer of each receipt where there are several', () => {
    expect(texts(kitchen, { ...bar, layout: 'receipt' })).toEqual([
      'Print again: Kitchen',
      'Guest receipt: Kitchen',
      'Guest receipt: Bar',
    ]);
  });
});
