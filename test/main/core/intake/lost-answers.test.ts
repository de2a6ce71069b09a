import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { Connections } from '../../../../main/core/intake/connections/connections';
import { createReceiver, type ReceiverDeps } from '../../../../main/core/intake/receiver';
import { listen, stopListening } from '../../../../main/core/intake/webhook-server';
import { connectRaw, head, type RawConnection } from '../../../support/relay/raw-connection';

let server: Server;
let connection: RawConnection;
afterEach(async () => {
  connection.socket.destroy();
  await stopListening(server, 0);
});

/** More than two sockets' buffers hold, so that the network cannot have taken the whole answer. */
const longAnswer = 'x'.repeat(64 * 1024 * 1024);

/** A receiver that takes every order and tells what became of its answers. */
async function receive(answer: string): Promise<{ told: string[]; next: () => Promise<void> }> {
  const told: string[] = [];
  let heard = (): void => undefined;
  const note = (what: string) => () => {
    told.push(what);
    heard();
  };
  const deps: ReceiverDeps = {
    instance: 'one',
    clock: { now: () => Date.parse('2026-11-21T19:02:00.000Z') },
    connections: new Connections(
      () => undefined,
      () => performance.now(),
    ),
    requests: { add: () => undefined },
    logins: { authenticate: () => 'bbot', isBbots: () => true },
    webhooks: { handle: async () => ({ body: { answer }, takenOrderId: 'one' }) },
    answers: { sent: note('answered'), lost: note('lost') },
    sessionAnswers: { session: 0, sent: () => true },
    refused: { refused: note('refused'), wrongAddress: note('wrong address') },
    log: { error: note('failed') },
  };
  server = createReceiver(deps);
  const port = await listen(server, 0);
  connection = await connectRaw(`http://127.0.0.1:${port}`);
  connection.socket.write(
    `${head('/bbot', { 'content-length': '2', 'content-type': 'application/json' })}{}`,
  );
  return { told, next: () => new Promise((resolve) => (heard = resolve)) };
}

it('a 2XX that the network took is answered, and stays so when the connection closes afterwards', async () => {
  const { told } = await receive('short');
  await connection.until('"short"');
  connection.socket.end();
  await connection.closed;
  expect(told).toEqual(['answered']);
});

it('a 2XX of which the network took only a part when the connection broke is lost', async () => {
  const { told, next } = await receive(longAnswer);
  await once(connection.socket, 'data');
  connection.socket.pause();
  expect(told).toEqual([]);
  const heard = next();
  connection.socket.destroy();
  await heard;
  expect(told).toEqual(['lost']);
});
