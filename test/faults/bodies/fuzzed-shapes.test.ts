import { afterEach, expect, it } from 'vitest';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { oddShape } from '../../support/orders/odd-shapes';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

const bodies = Number(process.env['FUZZED_SHAPES'] ?? 1_500);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const together = 16;

let relay: RelayHarness | null = null;
afterEach(async () => {
  await relay?.stop();
  relay = null;
});

/** Without these a kitchen cannot make an order, or nobody could tell it from another one. */
const needed = /^(id|items|items\.\d+|items\.\d+\.name_when_purchased)$/;

it(`none of ${bodies} orders with odd values in odd places is refused that a kitchen could make`, async () => {
  const harness = await startRelay();
  relay = harness;
  const random = new BbotRandom(seed);
  let sent = 0;
  let taken = 0;
  const sendSome = async (): Promise<void> => {
    while (sent < bodies) {
      sent += 1;
      const { body, touched } = oddShape(random);
      const words = `body ${sent} of seed ${seed}: ${touched.join(', ')}`;
      const { status, code, text } = await harness.post(body);
      const isMakeable = !touched.some((path) => needed.test(path));
      if (isMakeable) expect({ words, status, code }).toEqual({ words, status: 200, code: 'accepted' });
      else expect([200, 422, 400], `${words}: ${status} ${text}`).toContain(status);
      taken += Number(status === 200);
    }
  };
  await Promise.all(Array.from({ length: together }, sendSome));
  expect(taken).toBeGreaterThan(bodies / 2);
  expect(harness.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  const before = harness.snapshot().tickets.length;
  await harness.restart();
  expect(harness.snapshot().status.quarantined).toEqual([]);
  expect(harness.snapshot().tickets).toHaveLength(before);
});
