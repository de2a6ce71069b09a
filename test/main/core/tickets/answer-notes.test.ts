import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';

let dataDir: string;
let core: RelayCore;
const clock = new RelayClock();

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-notes-'));
  core = await openCore({ dataDir, clock });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

const log = () => path.join(dataDir, 'tickets', 'answered.log');
const sure = (id: string) => core.parts.store.get(id)?.payment.kind;

async function crash(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
  await core.drop();
  await meanwhile();
  core = await openCore({ dataDir, clock });
}

async function take(...ids: string[]): Promise<void> {
  for (const id of ids) await core.deliver(orderBody({ id }));
}

it('after a crash, a ticket whose answer was noted is sure, and one without a note rings and is in doubt', async () => {
  await take('noted', 'unsent');
  core.answered('noted');
  await crash();
  expect(core.parts.store.get('noted')).toMatchObject({ payment: { kind: 'answered' } });
  expect(core.parts.store.get('unsent')).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  expect(core.parts.store.get('unsent')?.history.at(-1)).toMatchObject({
    what: 'doubted',
    because: 'restart',
  });
});

it('after a crash and another one, each ticket is what it was', async () => {
  await take('noted', 'unsent');
  core.answered('noted');
  await crash();
  await crash();
  expect(sure('noted')).toBe('answered');
  expect(sure('unsent')).toBe('unconfirmed');
});

it('after a crash, a ticket that was tapped before its answer was noted is still in doubt', async () => {
  await take('unsent');
  await core.parts.store.change('unsent', (ticket) => ({ ...ticket, stage: 'preparing', alert: null }));
  await crash();
  expect(core.parts.store.get('unsent')).toMatchObject({
    payment: { kind: 'unconfirmed' },
    alert: 'new',
    stage: 'preparing',
  });
});

it('after a crash, a note that was cut off counts for no ticket, and those before it count', async () => {
  await take('first', 'last');
  core.answered('first');
  await core.settled();
  core.answered('last');
  await core.settled();
  const { length } = await readFile(log());
  await crash(() => truncate(log(), length - 10));
  expect(sure('first')).toBe('answered');
  expect(sure('last')).toBe('unconfirmed');
});

it('after a crash, a note that was cut off does not spoil the next one', async () => {
  await take('lost');
  await crash(() => appendFile(log(), 'cut off'));
  await take('next');
  core.answered('next');
  await crash();
  expect(sure('next')).toBe('answered');
});

it.each([
  ['gone', () => rm(log())],
  ['empty', () => writeFile(log(), '')],
  ['full of zeros', () => writeFile(log(), Buffer.alloc(500))],
])('after a crash, notes that are %s leave tickets in doubt, and none is lost', async (_, spoil) => {
  await take('one', 'two');
  core.answered('one');
  await crash(spoil);
  expect(sure('one')).toBe('unconfirmed');
  expect(sure('two')).toBe('unconfirmed');
});

it('after a crash, the notes do not grow with every start', async () => {
  await take('one');
  core.answered('one');
  await crash();
  await core.parts.store.change('one', (ticket) => ({ ...ticket, stage: 'preparing' }));
  await crash();
  expect(await readFile(log(), 'utf8')).toBe('');
  expect(sure('one')).toBe('answered');
});

it('an answer that was lost leaves the ticket in doubt at once', async () => {
  await take('one');
  core.answerLost('one');
  expect(core.parts.store.get('one')).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  await crash();
  expect(sure('one')).toBe('unconfirmed');
});

it('an answer to a repeat makes a ticket sure whose first answer is still on its way', async () => {
  await take('one');
  const repeat = await core.deliver(orderBody({ id: 'one' }));
  expect(repeat.takenOrderId).toBe('one');
});
