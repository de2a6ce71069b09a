import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doublesAfterMs } from '../../../../../main/core/intake/connections/connection-rule';
import { Connections } from '../../../../../main/core/intake/connections/connections';

let nowMs = 0;
let connections: Connections;
let open: Set<Socket>;
const server = createServer((socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  connections.opened(socket);
});

beforeEach(async () => {
  nowMs = 0;
  open = new Set();
  connections = new Connections(
    () => undefined,
    () => nowMs,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const socket of open) socket.destroy();
  server.close();
  await once(server, 'close');
});

async function call(count: number): Promise<void> {
  const { port } = server.address() as AddressInfo;
  for (let each = 0; each < count; each += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.resume();
    await Promise.all([once(server, 'connection'), once(socket, 'connect')]);
  }
}

it('connections that had to make room for descriptors may be as many again after a while', async () => {
  await call(64);
  connections.makeRoom();
  await expect.poll(() => open.size).toBe(32);
  await call(8);
  await expect.poll(() => open.size).toBe(32);
  nowMs += doublesAfterMs;
  await call(32);
  await expect.poll(() => open.size).toBe(64);
});
