import { afterEach, expect, it } from 'vitest';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { type DoorRequest, FuzzedDoor } from '../support/fuzzed-door';

const requests = Number(process.env['FUZZED_DOOR'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const together = 16;

let relay: RelayHarness | null = null;

afterEach(async () => {
  await relay?.stop();
  relay = null;
});

it(`${requests} odd requests never meet a fault of ours, and no order that the kitchen could cook is refused`, async () => {
  const harness = await startRelay();
  relay = harness;
  const door = new FuzzedDoor(new BbotRandom(seed), harness.clock.now());
  const taken: string[] = [];
  const misled: DoorRequest[] = [];
  const statuses: Record<string, number> = {};
  let sent = 0;
  const sendSome = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1;
      const number = sent;
      const request = door.next();
      const answer = await harness.post(request.body, request.options);
      const asked = JSON.stringify(request.options);
      const words = `request ${number} of seed ${seed}: ${asked} ${answer.status} ${answer.text}`;
      expect(answer.status, words).toBeLessThan(500);
      if (request.expected === 'taken') {
        expect(answer.code, words).toBe('accepted');
        taken.push(request.orderId);
      }
      if (request.expected === 'wrong address') {
        expect(answer.code, words).toBe('NOT_FOUND');
        misled.push(request);
      }
      const key = `${request.expected}: ${answer.status}`;
      statuses[key] = (statuses[key] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: together }, sendSome));

  expect(harness.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  const snapshot = harness.snapshot();
  const ids = new Set(snapshot.tickets.map(({ id }) => id));
  for (const id of taken) expect(ids.has(id), id).toBe(true);
  expect(snapshot.status.wrongAddresses.length).toBeGreaterThan(0);
  expect(snapshot.status.wrongAddresses.length).toBeLessThanOrEqual(8);
  // Each way through the door was met.
  for (const key of ['taken: 200', 'wrong address: 404', 'any: 200', 'any: 400', 'any: 415'])
    expect(statuses[key], key).toBeGreaterThan(requests / 1_000);
  if (process.env['FAULT_FIGURES']) console.log(statuses);
});
