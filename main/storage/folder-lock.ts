import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasCode } from './disk';

/** Another process owns the data folder: two would each write what the other does not know. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';
}

/** Longer than it takes to clear what a killed process left. */
const claimEndsMs = 10_000;

/**
 * Owns a data folder for as long as this process lives. A listening local socket is the lock, since the
 * operating system ends it with the process, however that ended: no lock outlives a power cut.
 * @returns a function that lets go. @throws FolderInUseError, or the disk's error
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const address = lockAddress(await realpath(folder));
  const server = createServer((socket) => socket.destroy());
  if (!(await listensOn(server, address)) && !(await takesOver(server, address))) {
    throw new FolderInUseError(`Another Counter Relay uses ${folder}`);
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The path of a socket may have about 100 characters only, so it is named by a hash of the folder. */
function lockAddress(folder: string): string {
  const name = `counter-relay-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** Clears a socket that a killed process left. Of several who try it at once, one does; the others are late. */
async function takesOver(server: Server, address: string): Promise<boolean> {
  if (await answers(address)) return false;
  const claim = `${address}.claim`;
  if (!(await claims(claim))) return false;
  try {
    // Somebody may have taken over between the first look and the claim.
    if (await answers(address)) return false;
    await rm(address, { force: true });
    return await listensOn(server, address);
  } finally {
    await rmdir(claim);
  }
}

async function claims(claim: string): Promise<boolean> {
  try {
    await mkdir(claim);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  try {
    if ((await ageOf(claim)) < claimEndsMs) return false;
    // Whoever claimed it was killed at that very moment.
    await rmdir(claim);
  } catch (error) {
    // It is gone: whoever had it is done, and the next look tells who won.
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return claims(claim);
}

/** By the disk's clock alone, in milliseconds: the computer's may be set between the two looks. */
async function ageOf(claim: string): Promise<number> {
  const now = await mkdtemp(`${claim}-`);
  try {
    return (await stat(now)).mtimeMs - (await stat(claim)).mtimeMs;
  } finally {
    await rmdir(now);
  }
}

/** Whether the server listens now; false when the address is taken. */
function listensOn(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      if (hasCode(error, 'EADDRINUSE')) resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(address, () => {
      server.off('error', failed);
      resolve(true);
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
