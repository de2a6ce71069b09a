import { afterEach, expect, it } from 'vitest';
import { openMoveFile, sealMoveFile } from '../../../../main/core/transfer/move-file';
import type { MoveFiles } from '../../../../main/core/transfer/move-files';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';
import { cheap } from '../transfer/move-samples';

const started: RelayHarness[] = [];
afterEach(async () => {
  for (const harness of started.splice(0)) await harness.stop();
});

/** Unless a test says otherwise, a file that is quick to make and to open. */
function start(options: HarnessOptions): Promise<RelayHarness> {
  return startAsShipped({ moveCost: cheap, ...options });
}

async function startAsShipped(options: HarnessOptions): Promise<RelayHarness> {
  const harness = await startRelay(options);
  started.push(harness);
  return harness;
}

/** A stick that is carried from one computer to the other. */
function stick() {
  const held: { file: Buffer | null } = { file: null };
  const files: MoveFiles = {
    async save(_, makeContent) {
      held.file = await makeContent();
      return true;
    },
    open: async () => held.file,
  };
  return { held, files };
}

const passphrase = 'nine green tomatoes';

it('a new computer takes over password, choices and open tickets, and the old one lets go of the address', async () => {
  const { files } = stick();
  const copied: string[] = [];
  const clipboard = { write: (text: string) => void copied.push(text) };
  const old = await start({
    moveFiles: files,
    clipboard,
    knownCredentials: false,
    settings: { kitchen: 'both' },
  });
  old.relay.commands.copy({ what: 'password' });
  const authorization = basic('bbot', copied[0] ?? '');
  const order = orderBody({ id: 'open' });
  await old.post(order, { authorization });
  await old.until(({ tickets }) => tickets[0]?.payment.kind === 'answered');
  expect(await old.relay.commands.moveToNewComputer({ passphrase })).toEqual({ ok: true, value: null });
  expect(old.snapshot().status.arrival).toEqual({ kind: 'moved' });

  const fresh = await start({ moveFiles: files, knownCredentials: false });
  expect(await fresh.relay.commands.moveFromOldComputer({ passphrase })).toEqual({ ok: true, value: null });
  expect(fresh.ticket('open')).toEqual(old.ticket('open'));
  expect(fresh.snapshot().status.setUp.kitchen).toBe('both');
  expect(await fresh.post(order, { authorization })).toMatchObject({ code: 'duplicate' });
  await fresh.restart();
  expect(fresh.ticket('open')).toMatchObject({ id: 'open', payment: { kind: 'answered' } });
  expect((await fresh.post(orderBody(), { authorization })).status).toBe(200);
  expect(fresh.snapshot().status.arrival.kind).toBe('this-computer-only');
});

it('a move file takes much memory and time to guess at', async () => {
  const { held, files } = stick();
  const old = await startAsShipped({ moveFiles: files });
  await old.relay.commands.moveToNewComputer({ passphrase });
  expect(held.file?.toString()).toContain('"cost":{"N":131072,"r":8,"p":1}');
  const fresh = await start({ moveFiles: files });
  expect(await fresh.relay.commands.moveFromOldComputer({ passphrase })).toEqual({ ok: true, value: null });
});

it('the old computer can take its address back, and stays away from it over a restart until then', async () => {
  const old = await start({ moveFiles: stick().files });
  await old.relay.commands.moveToNewComputer({ passphrase });
  await old.restart();
  expect(old.snapshot().status.arrival).toEqual({ kind: 'moved' });
  old.relay.commands.takeAddressBack(null);
  expect(old.snapshot().status.arrival.kind).toBe('this-computer-only');
});

it.each([
  ['nobody chose a place', async () => false, 'CANCELLED'],
  [
    'the stick is full',
    async (_: string, makeContent: () => Promise<Buffer>) => {
      await makeContent();
      throw new Error('ENOSPC');
    },
    'FILE_NOT_WRITTEN',
  ],
] as const)('the address stays on the old computer when %s', async (_, save, code) => {
  const old = await start({ moveFiles: { save, open: async () => null } });
  expect(await old.relay.commands.moveToNewComputer({ passphrase })).toEqual({ ok: false, code });
  expect(old.snapshot().status.arrival.kind).toBe('this-computer-only');
});

it('a wrong passphrase, another file or none changes nothing', async () => {
  const { held, files } = stick();
  const old = await start({ moveFiles: files });
  await old.post(orderBody({ id: 'open' }));
  await old.relay.commands.moveToNewComputer({ passphrase });
  const fresh = await start({ moveFiles: files });
  const take = (words: string) => fresh.relay.commands.moveFromOldComputer({ passphrase: words });
  expect(await take('another passphrase')).toEqual({ ok: false, code: 'WRONG_PASSPHRASE' });
  held.file = Buffer.from('a shopping list');
  expect(await take(passphrase)).toEqual({ ok: false, code: 'NOT_A_MOVE_FILE' });
  held.file = null;
  expect(await take(passphrase)).toEqual({ ok: false, code: 'CANCELLED' });
  expect(fresh.snapshot().tickets).toEqual([]);
});

it('a ticket that the new computer already has stays as it is there', async () => {
  const { files } = stick();
  const order = orderBody({ id: 'open' });
  const old = await start({ moveFiles: files });
  await old.post(order);
  await old.relay.commands.moveToNewComputer({ passphrase });
  const fresh = await start({ moveFiles: files });
  await fresh.post(order);
  await fresh.relay.commands.stepTicket({ id: 'open', from: 'new', direction: 'forward' });
  await fresh.relay.commands.moveFromOldComputer({ passphrase });
  expect(fresh.ticket('open')).toMatchObject({ stage: 'preparing' });
});

it('a pause moves along and holds at once', async () => {
  const { files } = stick();
  const old = await start({ moveFiles: files });
  await old.relay.commands.pauseOrdering({ minutes: null });
  await old.relay.commands.moveToNewComputer({ passphrase });
  const fresh = await start({ moveFiles: files });
  expect((await fresh.post(orderBody())).status).toBe(200);
  await fresh.relay.commands.moveFromOldComputer({ passphrase });
  expect(fresh.snapshot().status.ordering.kind).toBe('paused');
  expect(await fresh.post(orderBody())).toMatchObject({ status: 503, code: 'PAUSED' });
});

it('a ticket whose answer was still on its way is in doubt on the new computer', async () => {
  const { held, files } = stick();
  const old = await start({ moveFiles: files });
  await old.post(orderBody({ id: 'open' }));
  await old.relay.commands.moveToNewComputer({ passphrase });
  const content = await openMoveFile(held.file ?? Buffer.alloc(0), passphrase);
  const tickets = content.tickets.map((ticket) => ({ ...ticket, payment: { kind: 'answering' as const } }));
  held.file = await sealMoveFile({ ...content, tickets }, passphrase, cheap);
  const fresh = await start({ moveFiles: files });
  await fresh.relay.commands.moveFromOldComputer({ passphrase });
  expect(fresh.ticket('open')).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
});

it('a second move file that cannot be written does not take the address back from the new computer', async () => {
  let full = false;
  const save: MoveFiles['save'] = async (_, makeContent) => {
    await makeContent();
    if (full) throw new Error('ENOSPC');
    return true;
  };
  const old = await start({ moveFiles: { save, open: async () => null } });
  await old.relay.commands.moveToNewComputer({ passphrase });
  full = true;
  expect(await old.relay.commands.moveToNewComputer({ passphrase })).toEqual({
    ok: false,
    code: 'FILE_NOT_WRITTEN',
  });
  expect(old.snapshot().status.arrival.kind).toBe('moved');
});
