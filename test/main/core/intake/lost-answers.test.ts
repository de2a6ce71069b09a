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
async function receive(answer: string): Promise<{ outcomes: string[]; next: () => Promise<void> }> {
  const outcomes: string[] = [];
  let noted = (): void => undefined;
  const note = (what: string) => () => {
    outcomes.push(what);
    noted();
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
  return { outcomes, next: () => new Promise((resolve) => (noted = resolve)) };
}

it('a 2XX that the network took is answered, and stays so when the connection closes afterwards', async () => {
  const { outcomes } = await receive('short');
  await connection.until('"short"');
  connection.socket.end();
  await connection.closed;
  expect(outcomes).toEqual(['answered']);
});

it('a 2XX of which the network took only a part when the connection broke is lost', async () => {
  const { outcomes, next } = await receive(longAnswer);
  await once(connection.socket, 'data');
  connection.socket.pause();
  expect(outcomes).toEqual([]);
  const noted = next();
  connection.socket.destroy();
  await noted;
  expect(outcomes).toEqual(['lost']);
});
