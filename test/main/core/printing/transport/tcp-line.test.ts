import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { dial, type TcpLine } from '../../../../../main/core/printing/transport/tcp-line';

const soonMs = 2_000;
const mebibyte = 1_048_576;
const pieceThatFits = 4_096;
const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

it.each([
  // Longer than any part of a name may be, so that nobody is asked for it.
  ['a name that does not exist', 'p'.repeat(64)],
  ['an address without a route', '255.255.255.255'],
])('dialing reports %s as unreachable', async (_, host) => {
  expect(await dial({ host, port: 9100 }, soonMs)).toBe('unreachable');
});

it('dialing reports a connection that is not accepted in time as unreachable', async () => {
  const port = await portThatTakesNothing();
  expect(await dial({ host: '127.0.0.1', port }, 100)).toBe('unreachable');
});

it('a line keeps writing as long as pieces are taken, however long it takes in all', async () => {
  const { line, far } = await pair();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isWritten: boolean | null = null;
  const written = line.write(Buffer.alloc(64 * mebibyte), 1_000).then((taken) => {
    isWritten = taken;
  });
  // Far more than the system keeps under way: to have read so much, the other side must have been given it.
  for (let read = 0; read < 3; read += 1) {
    await readBytes(far, 16 * mebibyte);
    vi.advanceTimersByTime(900);
    expect(isWritten).toBeNull();
  }
  far.resume();
  await written;
  expect(isWritten).toBe(true);
});

it('a line takes back what is still on its way when it is reset', async () => {
  const { line, far } = await pair();
  const written = line.write(Buffer.alloc(64 * mebibyte), 60_000);
  await readBytes(far, mebibyte);
  line.drop('reset');
  expect(await written).toBe(false);
  expect(await isReset(far)).toBe(true);
});

it('a line lets what is on its way arrive when it is dropped', async () => {
  const { line, far } = await pair();
  expect(await line.write(Buffer.alloc(pieceThatFits), soonMs)).toBe(true);
  line.drop();
  expect(await isReset(far)).toBe(false);
  expect(far.bytesRead).toBe(pieceThatFits);
});

it('a line asks one question at a time', async () => {
  const { line, far } = await pair();
  const asked: number[] = [];
  far.on('data', (bytes) => {
    asked.push(bytes.length);
    far.write(Uint8Array.of(bytes[2] === 1 ? 0x1a : 0x16));
  });
  far.resume();
  expect(await Promise.all([line.ask(1, soonMs), line.ask(2, soonMs)])).toEqual([0x1a, 0x16]);
  expect(asked).toEqual([3, 3]);
});

it('a line gives up what is asked and told once it is over', async () => {
  const { line, far } = await pair();
  const ends: string[] = [];
  line.onEnd = (end) => ends.push(end);
  const answer = line.ask(1, 60_000);
  far.end();
  expect(await answer).toBeNull();
  line.drop();
  expect(ends).toEqual(['lost']);
  expect(await line.ask(1, 60_000)).toBeNull();
  expect(await line.write(Buffer.from('slip'), 60_000)).toBe(false);
});

/** A line and its other end, which reads nothing by itself. */
async function pair(): Promise<{ line: TcpLine; far: Socket }> {
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [line, [far]] = await Promise.all([
    dial({ host: '127.0.0.1', port }, soonMs),
    once(server, 'connection') as Promise<[Socket]>,
  ]);
  if (typeof line === 'string') throw new Error(`The line is ${line}`);
  far.on('error', () => far.destroy());
  cleanUps.push(() => {
    line.drop();
    far.destroy();
    server.close();
  });
  return { line, far };
}

/**
 * Reads what is left and tells whether the other side took the connection back. A reset that arrives behind bytes which
 * nobody read yet looks like a plain end to Node (libuv takes a hang-up after a short read as one), but only a plain end
 * leaves the way back open.
 */
async function isReset(far: Socket): Promise<boolean> {
  const ended = new Promise<'end' | 'error'>((resolve) => {
    far.once('end', () => resolve('end'));
    far.once('error', () => resolve('error'));
  });
  far.resume();
  if ((await ended) === 'error') return true;
  return new Promise((resolve) => far.write('still there?', (error) => resolve(Boolean(error))));
}

function readBytes(far: Socket, count: number): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const take = (bytes: Buffer) => {
      read += bytes.length;
      if (read < count) return;
      far.off('data', take);
      far.pause();
      resolve();
    };
    far.on('data', take);
    far.resume();
  });
}

/** A port of a thread that sleeps for good, with as many connections before it as the system lets wait. */
async function portThatTakesNothing(): Promise<number> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer();
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  cleanUps.push(() => worker.terminate());
  const [port] = (await once(worker, 'message')) as [number];
  const waiting = Array.from({ length: 2 }, () => connect({ host: '127.0.0.1', port }));
  cleanUps.push(() => waiting.map((socket) => socket.destroy()));
  await Promise.all(waiting.map((socket) => once(socket, 'connect')));
  return port;
}
