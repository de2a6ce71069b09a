import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { type DiskEvent, RecordingDisk } from '../../support/relay/recording-disk';
import { modifiedAfter, type OrderBody, orderBody } from '../../support/relay/relay-bodies';
import { RelayClock } from '../../support/relay/relay-clock';
import { openCore } from '../../support/relay/relay-core';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { type Acknowledged, CutCheck, type Recording } from '../support/power-cut-check';

let top: string;
let dataDir: string;
beforeEach(async () => {
  top = await realpath(await mkdtemp(path.join(tmpdir(), 'relay-first-')));
  dataDir = path.join(top, 'home', 'Counter Relay');
});
afterEach(() => rm(top, { recursive: true, force: true }));

/** Somebody heard that this order was taken. */
function taken({ order: { id } }: OrderBody, at: number): Acknowledged {
  return { at, id, what: 'was taken', holds: (ticket) => ticket.id === id };
}

async function lost(recording: Omit<Recording, 'top' | 'dataDir'>): Promise<readonly string[]> {
  return (await new CutCheck({ top, dataDir, ...recording }).cutEverywhere('nothing')).wrong;
}

/** Starts a core that is killed once its disk has done so much, or ends before. */
async function startAndKill(events: DiskEvent[], endsAt: number): Promise<void> {
  const recorder = new RecordingDisk(undefined, events, endsAt);
  const whole = openCore({ dataDir, clock: new RelayClock(), disk: recorder.disk }).then((core) =>
    core.drop(),
  );
  await Promise.race([whole, recorder.ended]);
  await recorder.letGo();
}

/** Starts a core that takes one order. */
async function startAndTake(events: DiskEvent[]): Promise<Acknowledged> {
  const recorder = new RecordingDisk(undefined, events);
  const core = await openCore({ dataDir, clock: new RelayClock(), disk: recorder.disk });
  const body = orderBody();
  expect(await core.deliver(body)).toMatchObject({ takenOrderId: body.order.id });
  const acknowledged = taken(body, events.length);
  await core.drop();
  return acknowledged;
}

describe.skipIf(process.platform === 'win32')('unsynced folders', () => {
  it("a first start killed at any step leaves no folder that would lose the next start's first order", async () => {
    const wrong: string[] = [];
    for (let endsAt = 0, whole = false; !whole; endsAt += 1) {
      await rm(path.join(top, 'home'), { recursive: true, force: true });
      await mkdir(dataDir, { recursive: true });
      const events: DiskEvent[] = [];
      await startAndKill(events, endsAt);
      whole = events.length < endsAt;
      const acknowledged = [await startAndTake(events)];
      wrong.push(
        ...(await lost({ events, acknowledged })).map((words) => `killed after ${endsAt}: ${words}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it('the first order is not lost with folders that somebody else has made, such as a copy of a backup', async () => {
    await mkdir(dataDir, { recursive: true });
    await (await openCore({ dataDir, clock: new RelayClock() })).drop();
    const events: DiskEvent[] = [];
    const acknowledged = [await startAndTake(events)];
    expect(await lost({ events, acknowledged })).toEqual([]);
  });

  it('an order for the history is not lost with a day’s folder that another order has just made', async () => {
    const faulty = new FaultyDisk();
    const recorder = new RecordingDisk(faulty.disk);
    const relay = await startRelay({ dataDir, disk: recorder.disk });
    const acknowledged: Acknowledged[] = [];
    try {
      const mend = faulty.break({ on: 'folder-sync', hang: true, times: 1 });
      const first = tellOldNews(relay, orderBody(closed));
      await faulty.hit();
      const second = orderBody(closed);
      await tellOldNews(relay, second);
      acknowledged.push(taken(second, recorder.events.length));
      mend();
      await first;
    } finally {
      faulty.mend();
      await relay.stop();
    }
    expect(await lost({ events: recorder.events, acknowledged })).toEqual([]);
  });
});

const closed = { time_closed: modifiedAfter(3600), last_modified: modifiedAfter(3600) };

async function tellOldNews(relay: RelayHarness, body: OrderBody): Promise<void> {
  expect((await relay.post(body, { path: '/bbot/updates' })).status).toBe(200);
}
