import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { RelayClock } from '../../support/relay/relay-clock';
import { openCore } from '../../support/relay/relay-core';

const faulty = new FaultyDisk();
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-test-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

it('an answer waits eight seconds for the disk, and no longer', async () => {
  const core = await openCore({ dataDir, clock: new RelayClock(), disk: faulty.disk });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  faulty.break({ on: 'sync', path: 'open', hang: true });
  let outcome = 'waits';
  const answer = core.deliver(orderBody()).catch(({ code }: { code: string }) => {
    outcome = code;
  });
  await faulty.hit();
  await vi.advanceTimersByTimeAsync(7_900);
  expect(outcome).toBe('waits');
  await vi.advanceTimersByTimeAsync(100);
  await answer;
  expect(outcome).toBe('STORAGE_FAILING');
  vi.useRealTimers();
  faulty.mend();
  await core.drop();
});
