import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { listen, stopListening } from '../../../../main/core/intake/webhook-server';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness | null = null;
afterEach(() => harness?.stop());

it('a port that another program holds is shown, and taken over once it is free', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  harness = await startRelay({ port });
  expect(harness.relay.address).toBeNull();
  expect(harness.snapshot().status.arrival).toEqual({ kind: 'port-taken', port });
  expect(await harness.relay.commands.sendTestOrder(null)).toEqual({ ok: false, code: 'OFFLINE' });
  other.close();
  await harness.until(({ status }) => status.arrival.kind === 'this-computer-only');
  expect(harness.relay.address).toBe(`http://127.0.0.1:${port}`);
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
});

it('the receiver’s socket is bound to the loopback address, not to every network', async () => {
  const server = createHttpServer();
  await listen(server, 0);
  const { address } = server.address() as AddressInfo;
  await stopListening(server, 0);
  expect(address).toBe('127.0.0.1');
});

it('the receiver listens on this computer alone', async () => {
  harness = await startRelay();
  expect(harness.relay.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(harness.snapshot().status.arrival).toEqual({
    kind: 'this-computer-only',
    address: harness.relay.address,
  });
});

it('every order that was answered with 2XX while the app stopped is there after the next start', async () => {
  harness = await startRelay();
  const bodies = Array.from({ length: 20 }, () => orderBody());
  const answers = bodies.map((body) => harness?.post(body));
  await answers[0];
  const restarted = harness.restart();
  const outcomes = await Promise.allSettled(answers);
  await restarted;
  const taken = bodies.filter((_, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'fulfilled' && outcome.value?.status === 200;
  });
  expect(taken.length).toBeGreaterThan(0);
  for (const { order } of taken) expect(harness.ticket(order.id)).toBeDefined();
});
