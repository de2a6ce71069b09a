import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** Something on the network that takes what it is sent, as a printer does. */
export interface CupsListener {
  readonly port: number;
  /** What came over each connection that was closed, in order. */
  readonly documents: readonly Buffer[];
  /** Takes connections and reads nothing from them, until it is told to again. */
  reads(does: boolean): void;
  /** Resolves once so many connections were opened, or closed again, since it last forgot. */
  untilConnections(count: number): Promise<void>;
  untilDocuments(count: number): Promise<void>;
  forget(): void;
  stop(): Promise<void>;
}

export async function startCupsListener(): Promise<CupsListener> {
  const documents: Buffer[] = [];
  const sockets = new Set<Socket>();
  let reading = true;
  let connections = 0;
  const server = createServer({ allowHalfOpen: false }, (socket) => {
    const chunks: Buffer[] = [];
    sockets.add(socket);
    connections += 1;
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      documents.push(Buffer.concat(chunks));
      server.emit('counted');
    });
    if (!reading) socket.pause();
    server.emit('counted');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    documents,
    reads(does) {
      reading = does;
      for (const socket of sockets) does ? socket.resume() : socket.pause();
    },
    async untilConnections(count) {
      while (connections < count) await once(server, 'counted');
    },
    async untilDocuments(count) {
      while (documents.length < count) await once(server, 'counted');
    },
    forget() {
      connections = 0;
      documents.length = 0;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
