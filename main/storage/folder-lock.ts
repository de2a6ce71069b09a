import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasCode } from './disk';

/** Another process owns the data folder: two would each write what the other does not know. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';
}

/**
 * Owns a data folder for as long as this process lives. A listening local socket is the lock, since the
 * operating system ends it with the process, however that ended: no lock outlives a power cut.
 * @returns a function that lets go. @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = lockAddress(folder);
  const server = createServer((socket) => socket.destroy());
  try {
    await listenOn(server, address);
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error;
    if (await answers(address)) throw new FolderInUseError(`Another Counter Relay uses ${folder}`);
    // What a killed process left behind answers nobody.
    await unlink(address);
    await listenOn(server, address);
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The path of a socket may have about 100 characters only, so it is named by a hash of the folder. */
function lockAddress(folder: string): string {
  const name = `counter-relay-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

function listenOn(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
