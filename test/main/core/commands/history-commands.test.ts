import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MoveFiles } from '../../../../main/core/transfer/move-files';
import type { CommandResult, Outcome } from '../../../../shared/ipc/commands';
import { printerAt } from '../../../support/printer/printer-at';
import { startVirtualPrinter, type VirtualPrinter } from '../../../support/printer/virtual-printer';
import { FaultyDisk } from '../../../support/relay/faulty-disk';
import { type OrderFields, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { quickTimings } from '../printing/print-harness';

// A Friday that is over, and the Saturday after it.
const friday = '2026-11-20';
const saturday = '2026-11-21';
const opened = new Date(2026, 10, 20, 12).getTime();

let dataDir: string;
let harness: RelayHarness;
let saved: { name: string; content: string } | null;
const moveFiles: MoveFiles = {
  async save(name, makeContent) {
    saved = { name, content: (await makeContent()).toString('utf8') };
    return true;
  },
  open: async () => null,
};

beforeEach(async () => {
  saved = null;
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-history-'));
  await open({});
});
afterEach(async () => {
  await harness.stop();
  await rm(dataDir, { recursive: true });
});

async function open(options: HarnessOptions): Promise<void> {
  harness = await startRelay({
    dataDir,
    clock: new RelayClock(opened),
    moveFiles,
    printTimings: quickTimings,
    ...options,
  });
}

/** An order that staff have made. */
async function make(fields: OrderFields): Promise<string> {
  const body = orderBody(fields);
  await harness.post(body);
  await finish(body.order.id);
  return body.order.id;
}

async function finish(id: string): Promise<void> {
  for (const from of ['new', 'preparing', 'ready'] as const)
    await harness.relay.commands.stepTicket({ id, from, direction: 'forward' });
}

/** The night passes, and what was made goes to the history of its day. */
async function sleepOver(): Promise<void> {
  harness.clock.pass(dayMs);
  await harness.restart();
  await harness.until(({ tickets }) => tickets.every(({ stage }) => stage !== 'done'));
}

function resultOf<Name extends 'listDays' | 'readDay' | 'readTicket' | 'printDay'>(
  outcome: Outcome<Name>,
): CommandResult<Name> {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const days = async () => resultOf<'listDays'>(await harness.relay.commands.listDays(null));
const read = async (day: string) => resultOf<'readDay'>(await harness.relay.commands.readDay({ day }));
const numbers = async (day: string) => (await read(day)).tickets.map(({ order }) => order.number);

it('the listed days are today alone when nothing is kept', async () => {
  expect(await days()).toEqual([{ day: friday, tickets: 0, today: true }]);
  expect(await read(friday)).toMatchObject({ day: friday, tickets: [], blocked: [], sheet: { orders: 0 } });
});

it('the days are listed with counts, newest first, and open tickets with the day they were taken on', async () => {
  await make({});
  await harness.post(orderBody({ id: 'left open' }));
  await sleepOver();
  await make({});
  expect(await days()).toEqual([
    { day: saturday, tickets: 1, today: true },
    { day: friday, tickets: 2, today: false },
  ]);
});

it.each(['2026-11-19', '2026-13-45', '0000-00-00'])(
  'days that are not kept are not read: %s',
  async (day) => {
    const { commands } = harness.relay;
    expect(await commands.readDay({ day })).toEqual({ ok: false, code: 'NO_SUCH_DAY' });
    expect(await commands.exportDay({ day })).toEqual({ ok: false, code: 'NO_SUCH_DAY' });
    expect(await commands.printDay({ day, printerId: 'x' })).toEqual({ ok: false, code: 'NO_SUCH_DAY' });
  },
);

it('a day has its tickets wherever they lie, oldest first, with what they came to', async () => {
  await make({ orderNumberToday: 1 });
  await harness.post(orderBody({ orderNumberToday: 2 }));
  await make({ orderNumberToday: 3 });
  await sleepOver();
  await make({ orderNumberToday: 4 });
  expect(await numbers(friday)).toEqual(['1', '2', '3']);
  expect(await numbers(saturday)).toEqual(['4']);
  expect((await read(friday)).sheet).toMatchObject({ orders: 3, totalCents: 3 * 3078 });
});

it('a day does without a ticket that cannot be read, which is on the board instead', async () => {
  await make({ orderNumberToday: 1 });
  const damaged = await make({ orderNumberToday: 2 });
  await sleepOver();
  await writeFile(path.join(dataDir, 'tickets', friday, `${damaged}.json`), 'no ticket');
  expect(await numbers(friday)).toEqual(['1']);
  await harness.until(({ status }) => status.quarantined.length === 1);
  expect(await days()).toContainEqual({ day: friday, tickets: 1, today: false });
});

it('a day has no raw bodies', async () => {
  await make({});
  await sleepOver();
  expect((await read(friday)).tickets[0]).not.toHaveProperty('body');
});

it('a day is read one file after the other, and orders are taken while the disk gives none of them', async () => {
  for (let number = 1; number <= 5; number += 1) await make({ orderNumberToday: number });
  await sleepOver();
  const faulty = new FaultyDisk();
  await harness.restart({ disk: faulty.disk });
  const mend = faulty.break({ on: 'readFile', path: path.join('tickets', friday), hang: true });
  const reading = read(friday);
  expect((await harness.post(orderBody())).status).toBe(200);
  expect(faulty.hits).toBe(1);
  mend();
  expect((await reading).tickets).toHaveLength(5);
});

it('a day is read once for everybody who asks for it meanwhile', async () => {
  await make({});
  await sleepOver();
  const [one, other] = await Promise.all([read(friday), read(friday)]);
  expect(one).toBe(other);
});

describe('blocked checkouts', () => {
  const block = async () => {
    void harness.relay.commands.pauseOrdering({ minutes: null });
    const body = orderBody({ guest_name: 'Ada Blocked' });
    await harness.post(body);
    await harness.post(body);
    void harness.relay.commands.resumeOrdering(null);
  };

  it('blocked checkouts of today are listed with names', async () => {
    await block();
    expect((await read(friday)).blocked).toMatchObject([
      { guestName: 'Ada Blocked', code: 'PAUSED', valueCents: 3078, attempts: 2 },
    ]);
  });

  it('blocked checkouts of another day are listed without names, also past a line that a crash cut off', async () => {
    await make({});
    await block();
    await sleepOver();
    const file = path.join(dataDir, 'activity', `${friday}.jsonl`);
    await appendFile(file, '{"at":"2026-11-20T23:00:00.000Z","what":"refu');
    const { blocked } = await read(friday);
    expect(blocked).toEqual([{ at: expect.any(String), code: 'PAUSED', valueCents: 3078, attempts: 2 }]);
    expect(await readFile(file, 'utf8')).not.toContain('Ada');
  });
});

describe('a ticket', () => {
  const ticket = async (id: string) =>
    resultOf<'readTicket'>(await harness.relay.commands.readTicket({ id }));

  it('a ticket is read from any day with its raw body, a value on each line', async () => {
    const past = await make({ orderNumberToday: 7 });
    await sleepOver();
    const present = await make({ orderNumberToday: 8 });
    expect(await ticket(past)).toMatchObject({ ticket: { id: past, stage: 'done' } });
    expect((await ticket(past)).body).toMatch(/\n {4}"orderNumberToday": 7,\n/);
    expect((await ticket(past)).ticket).not.toHaveProperty('body');
    expect(await ticket(present)).toMatchObject({ ticket: { order: { number: '8' } } });
  });

  it('a ticket that nobody knows is reported as such', async () => {
    const outcome = await harness.relay.commands.readTicket({ id: '../../settings' });
    expect(outcome).toEqual({ ok: false, code: 'NO_SUCH_TICKET' });
  });
});

it('a day as CSV is saved where somebody says', async () => {
  await make({ guest_name: '=1+1' });
  await sleepOver();
  expect(await harness.relay.commands.exportDay({ day: friday })).toEqual({ ok: true, value: null });
  expect(saved?.name).toBe(`counter-relay-${friday}.csv`);
  expect(saved?.content).toContain("'=1+1");
});

it.each([
  ['nobody chooses a file', async () => false, 'CANCELLED'],
  ['it cannot be written', () => Promise.reject(new Error('full')), 'FILE_NOT_WRITTEN'],
])('a day as CSV says so when %s', async (_, save, code) => {
  await harness.halt();
  await open({ moveFiles: { save, open: async () => null } });
  expect(await harness.relay.commands.exportDay({ day: friday })).toEqual({ ok: false, code });
});

describe('paper', () => {
  let printer: VirtualPrinter;
  beforeEach(async () => {
    printer = await startVirtualPrinter();
    await harness.halt();
    await open({ environment: { printers: [printerAt(printer.url, { name: 'Kitchen' })] } });
  });
  afterEach(() => printer.stop());

  /** An order that was printed, made, and archived. */
  async function archived(): Promise<string> {
    const { order } = orderBody({ orderNumberToday: 231 });
    const { id } = order;
    await harness.post({ order });
    await harness.until(({ tickets }) => tickets[0]?.prints[0]?.state === 'printed');
    await finish(id);
    await sleepOver();
    expect(harness.ticket(id)).toBeUndefined();
    return id;
  }
  const reprint = (id: string, printerId: string | null = printer.url) =>
    harness.relay.commands.reprintTicket({ id, printerId, layout: 'kitchen' });
  const printsOf = async (id: string) =>
    resultOf<'readTicket'>(await harness.relay.commands.readTicket({ id })).ticket.prints;

  it('a ticket of another day is printed once more, marked, and that is noted', async () => {
    const id = await archived();
    expect(await reprint(id)).toEqual({ ok: true, value: null });
    const slips = await printer.untilSlips(2);
    expect(slips[1]?.text).toContain('REPRINT 1');
    expect(slips[1]?.text).toContain('231');
    await expect
      .poll(async () => (await printsOf(id)).at(-1))
      .toMatchObject({
        slip: 'reprint',
        state: 'printed',
      });
    expect(harness.ticket(id)).toBeUndefined();
    expect(await readdir(path.join(dataDir, 'tickets', 'open'))).toEqual([]);
    expect(await reprint(id, null)).toEqual({ ok: true, value: null });
    expect((await printer.untilSlips(3))[2]?.text).toContain('REPRINT 2');
  });

  it('what a printer does not take is reported, and never comes out later', async () => {
    const id = await archived();
    printer.behave({ paper: 'out' });
    expect(await reprint(id)).toEqual({ ok: false, code: 'NOT_PRINTED' });
    await expect
      .poll(async () => (await printsOf(id)).at(-1))
      .toMatchObject({
        state: 'dropped',
        problem: 'paper-out',
      });
    printer.behave({ paper: 'ok' });
    expect(await reprint(id)).toEqual({ ok: true, value: null });
    expect(await printer.untilSlips(2)).toHaveLength(2);
  });

  it('a print of a ticket or on a printer that is not there is reported as such', async () => {
    expect(await reprint('unknown')).toEqual({ ok: false, code: 'NO_SUCH_TICKET' });
    const id = await archived();
    expect(await reprint(id, 'no printer')).toEqual({ ok: false, code: 'NO_SUCH_PRINTER' });
  });

  it('the sheet of a day comes out on paper', async () => {
    await archived();
    await harness.relay.commands.changeSettings({ choices: { currency: 'USD' } });
    const outcome = await harness.relay.commands.printDay({ day: friday, printerId: printer.url });
    expect(outcome).toEqual({ ok: true, value: { kind: 'printed' } });
    const slip = (await printer.untilSlips(2))[1];
    expect(slip?.text).toContain('Sheet of Fri, Nov 20, 2026');
    expect(slip?.lines).toContainEqual(expect.stringMatching(/^Total +\$30\.78$/));
    expect(slip?.lines).toContainEqual(expect.stringMatching(/^1 × .+ \$30\.78$/));
  });

  it('the sheet of a day tells why it did not come out', async () => {
    printer.behave({ paper: 'out' });
    const { commands } = harness.relay;
    expect(await commands.printDay({ day: friday, printerId: printer.url })).toMatchObject({
      value: { kind: 'failed', problem: 'paper-out' },
    });
    expect(await commands.printDay({ day: friday, printerId: 'none' })).toEqual({
      ok: false,
      code: 'NO_SUCH_PRINTER',
    });
  });
});
