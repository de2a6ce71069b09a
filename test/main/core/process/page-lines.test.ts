import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Port } from '../../../../main/core/process/messages';
import { PageLines } from '../../../../main/core/process/page-lines';
import { readChange, type ToPage } from '../../../../shared/ipc/bridge';
import { sampleTicket } from '../../../renderer/sample-ticket';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
let lines: PageLines;
let page: MessagePort;
let received: ToPage[];
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(async () => {
  harness = await startRelay();
  lines = new PageLines(harness.relay.commands, log);
  const { port1, port2 } = new MessageChannel();
  page = port2;
  received = [];
  page.on('message', (message: ToPage) => received.push(message));
  lines.add(portOf(port1), 'board');
});
afterEach(async () => {
  page.close();
  await harness.stop();
});

/** A port of Node's as Electron's: its listeners are handed events. */
function portOf(port: MessagePort): Port {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    start: () => port.start(),
  };
}

const change = (sequence: number) => ({ sequence, tickets: [], removed: [], doneCount: 0, status: null });
const outcome = (id: number) => received.find((message) => message.kind === 'outcome' && message.id === id);
const changes = () => received.filter(({ kind }) => kind === 'change').length;

it('a line to a page answers each command with its outcome, under the number that it came with', async () => {
  page.postMessage({ kind: 'command', id: 7, name: 'resumeOrdering', argument: null });
  page.postMessage({ kind: 'command', id: 8, name: 'nothing', argument: null });
  page.postMessage({ kind: 'command', id: 9, name: 'quitApp', argument: null });
  await expect.poll(() => received.length).toBe(3);
  expect(outcome(7)).toMatchObject({ outcome: { ok: true } });
  for (const id of [8, 9]) expect(outcome(id)).toMatchObject({ outcome: { code: 'INVALID_ARGUMENT' } });
});

it('a line to a page that reads tells it of every change, in order', async () => {
  page.on('message', ({ kind }: ToPage) => kind === 'change' && page.postMessage({ kind: 'read' }));
  for (let sequence = 1; sequence <= 100; sequence += 1) {
    lines.tell(change(sequence));
    await expect.poll(changes, { interval: 1 }).toBe(sequence);
  }
  expect(received.some(({ kind }) => kind === 'left-out')).toBe(false);
});

/** Resolves once all that was told before is there: messages keep their order. */
async function settled(id: number): Promise<void> {
  page.postMessage({ kind: 'command', id, name: 'resumeOrdering', argument: null });
  await expect.poll(() => outcome(id)).toBeDefined();
}

it('a line to a slow page holds three changes at most, and what comes meanwhile reaches it as one', async () => {
  for (let sequence = 1; sequence <= 1_000; sequence += 1) lines.tell(change(sequence));
  await settled(1);
  expect(changes()).toBe(3);
  page.postMessage({ kind: 'read' });
  await expect.poll(changes).toBe(4);
  const last = received.at(-1);
  if (last?.kind !== 'change') throw new Error('no change came');
  expect(readChange(last.text)).toMatchObject({ since: 3, sequence: 1_000 });
  lines.tell(change(1_001));
  await settled(2);
  expect(changes()).toBe(4);
});

it('a line to a page that hangs keeps at most a thousand tickets, and then tells it that it missed some', async () => {
  for (let sequence = 1; sequence <= 1_100; sequence += 1) {
    lines.tell({ ...change(sequence), tickets: [sampleTicket({ id: `${sequence}` })] });
  }
  for (let read = 0; read < 3; read += 1) page.postMessage({ kind: 'read' });
  await expect.poll(() => received.at(-1)?.kind).toBe('left-out');
  expect(changes()).toBe(3);
  lines.tell(change(1_101));
  await expect.poll(changes).toBe(4);
});
