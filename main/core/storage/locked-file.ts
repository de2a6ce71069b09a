import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { close, constants, open } from 'node:fs';
import { promisify } from 'node:util';
import { hasCode } from './disk';

/*
 * Windows, macOS and Linux can each lock a file for as long as it is open. However a process ends, its files close: no
 * lock outlives it, and there is nothing to clean up. Node has no API of its own for this.
 */

/** libuv's flag to open a file for one process only; Chromium locks its own folder this way. */
const openOnceOnWindows = 0x1000_0000;
/** O_EXLOCK: locks a file as it opens it. */
const openLockedOnMac = 0x20;
/** From util-linux, without which no desktop starts. */
const flockProgram = '/usr/bin/flock';
const flockInUse = 1;
/** How long to wait, in milliseconds: a file server may not answer. */
const flockTimeoutMs = 5_000;

/** The OS cannot lock a file here. */
export class NotLockableError extends Error {
  override readonly name = 'NotLockableError';
  readonly code = 'NOT_LOCKABLE';
}

/**
 * Opens a file so that no process, this one included, can open it the same way meanwhile; creates it if missing.
 * @returns a function that closes it, or null if it is already open. @throws NotLockableError, or the disk's error
 */
export async function openLocked(file: string): Promise<(() => Promise<void>) | null> {
  const descriptor = await openForOne(file);
  if (descriptor === null) return null;
  // Closing twice would close whatever file got the descriptor next.
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= promisify(close)(descriptor);
    return closing;
  };
}

/** A raw descriptor: an unreferenced `FileHandle` would close itself. */
async function openForOne(file: string): Promise<number | null> {
  switch (process.platform) {
    case 'win32':
      return openUnless('EBUSY', file, openOnceOnWindows);
    case 'darwin':
      return openUnless('EAGAIN', file, openLockedOnMac | constants.O_NONBLOCK);
    default:
      return openFlocked(file);
  }
}

async function openUnless(inUse: string, file: string, flags: number): Promise<number | null> {
  try {
    return await openWith(file, flags);
  } catch (error) {
    if (hasCode(error, inUse)) return null;
    throw error;
  }
}

async function openFlocked(file: string): Promise<number | null> {
  const descriptor = await openWith(file, 0);
  let isLocked = false;
  try {
    isLocked = await flock(descriptor);
  } finally {
    if (!isLocked) await promisify(close)(descriptor);
  }
  return isLocked ? descriptor : null;
}

/** Only this user can open it, so no one else can lock it. A read-only disk still has its earlier orders. */
async function openWith(file: string, flags: number): Promise<number> {
  const { O_CREAT, O_RDONLY, O_RDWR } = constants;
  try {
    return await promisify(open)(file, O_CREAT | O_RDWR | flags, 0o600);
  } catch (error) {
    if (!hasCode(error, 'EROFS')) throw error;
    return promisify(open)(file, O_CREAT | O_RDONLY | flags, 0o600);
  }
}

/** The lock belongs to the open file, which `flock` shares with this process: it outlives the program. */
async function flock(descriptor: number): Promise<boolean> {
  const child = spawn(flockProgram, ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', descriptor],
    // Not an AppImage's environment: system programs may fail to start with its libraries.
    env: {},
    timeout: flockTimeoutMs,
    killSignal: 'SIGKILL',
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close').catch((cause: unknown) => {
    throw new NotLockableError(`${flockProgram} (util-linux) does not start`, { cause });
  });
  if (code === 0) return true;
  if (code === flockInUse) return false;
  throw new NotLockableError(
    `The file system cannot lock files: ${said.trim() || `flock ended with ${code}`}`,
  );
}
