import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { connectRaw } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { reads, ticket } from '../support/board';
import { runningCore } from '../support/core-pid';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';

const descriptors = 500;
const connections = 600;
/** Everything is as before so soon after the last of them left, in milliseconds. */
const recoversWithinMs = 10_000;
/** What may stay open of an order: its connection, on both sides, and the agent's. */
const openAfterAnOrder = 8;

let store: AppBehindEdge;
let said = '';
beforeAll(async () => {
  store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken } });
  for (const output of [store.app.main.stdout, store.app.main.stderr])
    output?.on('data', (chunk) => {
      said += String(chunk);
    });
  await reads(store.app.page, 'Orders can arrive');
});
afterAll(() => store?.close());

/** What it warned of. Chromium's own lines are no JSON. */
const logged = (): unknown[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{"level"'))
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level > 30)
    .map(({ msg }) => msg);

const openIn = async (pid: number): Promise<number> => (await readdir(`/proc/${pid}/fd`)).length;

it.skipIf(process.platform !== 'linux')(
  '600 connections to a core that may open 500 descriptors keep no order out, and leave all as before',
  async () => {
    const core = await runningCore(store.app);
    await promisify(execFile)('prlimit', [`--pid=${core}`, `--nofile=${descriptors}:${descriptors}`]);
    expect((await store.post(orderBody({ orderNumberToday: 1 }))).status).toBe(200);
    const before = await openIn(core);

    const idle = await Promise.all(Array.from({ length: connections }, () => connectRaw(store.app.origin)));
    const fromOutside = [2, 3, 4].map((orderNumberToday) => store.post(orderBody({ orderNumberToday })));
    const answers = await Promise.all([...fromOutside, store.app.post(orderBody({ orderNumberToday: 5 }))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // Orders came in between them: they were not gone by then.
    expect(idle.filter(({ socket }) => !socket.destroyed).length).toBeGreaterThan(100);
    expect(idle.filter(({ text }) => text.includes('TOO_MANY_OPEN')).length).toBeGreaterThan(400);
    expect(await openIn(core)).toBeLessThan(descriptors / 2);

    for (const { socket } of idle) socket.destroy();
    const open = expect.poll(() => openIn(core), { timeout: recoversWithinMs });
    await open.toBeLessThanOrEqual(before + openAfterAnOrder);
    expect(await runningCore(store.app)).toBe(core);
    expect((await store.post(orderBody({ orderNumberToday: 6 }))).status).toBe(200);
    for (const number of [1, 2, 3, 4, 5, 6]) await ticket(store.app.page, number).waitFor();
    await reads(store.app.page, 'Orders can arrive');
    expect(logged()).toEqual(['too many connections are open; those that wait the longest are ended']);
  },
);
