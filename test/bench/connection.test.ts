import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { Connection, type Target } from './connection';
import { load } from './load';

const open: { readonly server: Server; readonly sockets: Socket[] }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
});

/** @returns where it listens, and the connections that it was given so far */
async function serve(handler: RequestListener): Promise<{ target: Target; sockets: Socket[] }> {
  const server = createServer(handler);
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  // Nothing is closed but by the test.
  server.keepAliveTimeout = 0;
  open.push({ server, sockets });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { target: { url: `http://127.0.0.1:${port}/bbot`, username: 'u', password: 'p' }, sockets };
}

const body = Buffer.from('{}');

it('a connection is kept open between two orders', async () => {
  const { target, sockets } = await serve((request, response) =>
    request.resume().on('end', () => response.end()),
  );
  const connection = new Connection(target);
  await connection.post(body);
  await connection.post(body);
  expect(sockets).toHaveLength(1);
});

it('a connection is reopened when the other side closed it while idle, just as the next order leaves', async () => {
  const received: number[] = [];
  const { target, sockets } = await serve((request, response) => {
    received.push(sockets.length);
    request.resume().on('end', () => response.end());
  });
  const connection = new Connection(target);
  await connection.post(body);
  // In the same moment: the order leaves before word of the closing has come.
  sockets[0]?.resetAndDestroy();
  await expect(connection.post(body)).resolves.toBeGreaterThan(0);
  expect(received).toEqual([1, 2]);
});

it('a connection is reopened when the other side ends it as the next order comes in', async () => {
  const { target, sockets } = await serve((request, response) => {
    const isLate = request.socket === sockets[0] && request.headers['content-length'] === '3';
    if (isLate) request.socket.destroy();
    else request.resume().on('end', () => response.end());
  });
  const connection = new Connection(target);
  await connection.post(body);
  await connection.post(Buffer.from('[1]'));
  expect(sockets).toHaveLength(2);
});

it('a connection is not reopened endlessly: one that is closed before its first use is a failure', async () => {
  const { target, sockets } = await serve((request) => request.socket.destroy());
  await expect(new Connection(target).post(body)).rejects.toThrow('socket hang up');
  expect(sockets).toHaveLength(1);
});

it('a connection fails where the other side is gone for good', async () => {
  const { target, sockets } = await serve((request, response) => {
    request.resume().on('end', () => response.end());
  });
  const connection = new Connection(target);
  await connection.post(body);
  open[0]?.server.close();
  sockets[0]?.resetAndDestroy();
  await expect(connection.post(body)).rejects.toThrow('ECONNREFUSED');
});

it('a connection fails at once on an answer that is not a 2XX, with its words', async () => {
  const { target } = await serve((request, response) =>
    request.resume().on('end', () => response.writeHead(503).end('no disk')),
  );
  await expect(new Connection(target).post(body)).rejects.toThrow('Answered with 503: no disk');
});

it('a connection fails when the other side ends in the middle of an answer', async () => {
  const { target, sockets } = await serve((request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('the beginning', () => request.socket.resetAndDestroy());
  });
  await expect(new Connection(target).post(body)).rejects.toThrow();
  expect(sockets).toHaveLength(1);
});

it('a load goes on over connections that were closed while they waited for the slowest to open', async () => {
  const connections = 8;
  const { target, sockets } = await serve((request, response) => {
    request.resume().on('end', () => {
      // All others were answered and are idle when the last one is.
      if (sockets.length === connections && sockets.at(-1) === request.socket)
        for (const socket of sockets.slice(0, -1)) socket.resetAndDestroy();
      response.end();
    });
  });
  const bodies = (count: number) => Array.from({ length: count }, () => body);
  const { latenciesMs } = await load(target, bodies, { connections, requests: 40, maxMs: 60_000 });
  expect(latenciesMs).toHaveLength(40);
});
