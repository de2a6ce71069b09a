import { readdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../support/relay/relay-harness';
import { figures, rush } from './support/rush';

let relay: RelayHarness;
const warnings: string[] = [];
const note = (warning: Error): number => warnings.push(String(warning));

beforeEach(async () => {
  setFlagsFromString('--expose-gc');
  globalThis.gc ??= runInNewContext('gc');
  process.on('warning', note);
  relay = await startRelay();
});

afterEach(async () => {
  process.off('warning', note);
  await relay.stop();
});

it('memory, handles and files stay flat over 1,000 orders with taps, in days of 250', async () => {
  const rounds = [];
  for (let round = 1; round <= 4; round++) {
    await rush(relay, 250);
    relay.clock.pass(dayMs);
    // The next day's start closes what is done.
    await relay.restart();
    await relay.until(({ tickets }) => tickets.length === 0);
    rounds.push({ ...figures(round * 250), descriptors: (await readdir('/proc/self/fd')).length });
  }
  const [, second, , last] = rounds;
  if (second === undefined || last === undefined) throw new Error('four rounds were played');
  expect(last.heapMb - second.heapMb).toBeLessThan(4);
  expect(last.handles).toBeLessThanOrEqual(second.handles + 2);
  expect(last.descriptors).toBeLessThanOrEqual(second.descriptors + 2);
  expect(warnings).toEqual([]);
});
