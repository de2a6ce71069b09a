import { afterEach, expect, it } from 'vitest';
import { blockedCheckout } from '../../support/orders/sample-refusal';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { RelayClock } from '../../support/relay/relay-clock';
import { openCore } from '../../support/relay/relay-core';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

const storageTimings = { deadlineMs: 5_000, probeAfterMs: 20 };
const faulty = new FaultyDisk();
let harness: RelayHarness;
afterEach(async () => {
  faulty.mend();
  await harness.stop();
});

const names = () => harness.snapshot().status.refusals.map(({ guestName }) => guestName);

it('what was refused while the disk was full is known after it recovers and the app starts again', async () => {
  harness = await startRelay({ disk: faulty.disk, storageTimings });
  faulty.break({ on: ['write', 'appendFile'], code: 'ENOSPC' });
  for (const guest_name of ['Ada', 'Eve']) {
    expect(await harness.post(orderBody({ guest_name }))).toMatchObject({ code: 'STORAGE_FAILING' });
  }
  expect(names()).toEqual(['Eve', 'Ada']);
  // The failed appends are over: what comes after the recovery must write them once more.
  await faulty.hit(4);
  faulty.mend();
  await harness.until(({ status }) => status.storage.kind === 'ok');
  await harness.restart();
  expect(names()).toEqual(['Eve', 'Ada']);
  await harness.restart();
  expect(names()).toEqual(['Eve', 'Ada']);
});

it('what was refused while the disk was full is written as soon as it works again, so it survives a crash', async () => {
  harness = await startRelay();
  await harness.halt();
  const where = { dataDir: harness.dataDir, clock: new RelayClock() };
  const core = await openCore({ ...where, disk: faulty.disk, storageTimings });
  const recovered = new Promise<void>((resolve) => core.parts.health.onRecovery(resolve));
  faulty.break({ on: ['write', 'appendFile'], code: 'ENOSPC' });
  core.parts.refusals.add(blockedCheckout({ guestName: 'Ada' }));
  await core.parts.refusals.settled();
  faulty.mend();
  await recovered;
  await core.drop();
  const next = await openCore(where);
  expect(next.parts.refusals.today).toMatchObject([{ guestName: 'Ada' }]);
  await next.drop();
});
