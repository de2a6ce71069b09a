import { afterEach, expect, it } from 'vitest';
import { errorCodes } from '../../../shared/ipc/error-codes';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { FuzzedBodies } from '../support/fuzzed-bodies';

const bodies = Number(process.env['FUZZED_BODIES'] ?? 2_500);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const together = 16;
const realOrderEvery = 50;

let relay: RelayHarness | null = null;

afterEach(async () => {
  await relay?.stop();
  relay = null;
});

const allowed = new Set<string>(Object.keys(errorCodes).filter((code) => code !== 'UNEXPECTED'));

it(`${bodies} fuzzed bodies get only the answers of the table, while orders are taken`, async () => {
  const harness = await startRelay();
  relay = harness;
  const fuzzed = new FuzzedBodies(new BbotRandom(seed));
  const statuses: Record<string, number> = {};
  const real: string[] = [];
  let sent = 0;
  const sendSome = async (): Promise<void> => {
    while (sent < bodies) {
      sent += 1;
      const number = sent;
      const { body, options } = fuzzed.next();
      const answer = await harness.post(body, options);
      const { code } = answer;
      const words = `body ${number} of seed ${seed} at ${options.path}: ${answer.status} ${answer.text}`;
      if (answer.status !== 200) expect(allowed.has(String(code)), words).toBe(true);
      const key = answer.status === 200 ? `200 ${code}` : String(code);
      statuses[key] = (statuses[key] ?? 0) + 1;
      if (number % realOrderEvery === 0) await takeRealOrder();
    }
  };
  const takeRealOrder = async (): Promise<void> => {
    const order = orderBody();
    expect((await harness.post(order)).code).toBe('accepted');
    real.push(order.order.id);
  };
  await Promise.all(Array.from({ length: together }, sendSome));

  expect(harness.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  const kept = new Map(harness.snapshot().tickets.map((ticket) => [ticket.id, ticket]));
  for (const id of real) expect(kept.get(id)?.order.items).toHaveLength(2);
  // Each way to be refused was met, and some were taken: the fuzz reaches everything.
  for (const key of ['200 accepted', '200 recorded', 'MALFORMED_JSON', 'INVALID_ORDER', 'NOT_JSON'])
    expect(statuses[key], key).toBeGreaterThan(bodies / 1_000);

  const before = harness.snapshot().tickets.map(({ id }) => id);
  await harness.restart();
  const after = harness.snapshot();
  expect(after.status.quarantined).toEqual([]);
  expect(after.tickets.map(({ id }) => id).sort()).toEqual(before.sort());
  if (process.env['FAULT_FIGURES']) console.log(statuses);
});
