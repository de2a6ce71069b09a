import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { close, constants, open } from 'node:fs';
import { promisify } from 'node:util';
import { hasCode } from './disk';

/* Windows, macOS and Linux each lock an open file for as long as it is open. However a process ends, its files close: no
   lock outlives it, and there is nothing to clear away. Node asks for such a lock by no name of its own. */

/** Opens a file for one process alone, in libuv's words; Chromium locks its own folder so. */
const openOnceOnWindows = 0x1000_0000;
/** Locks a file as it opens it (O_EXLOCK). */
const openLockedOnMac = 0x20;
/** Part of util-linux, without which no desktop starts. */
const flockProgram = '/usr/bin/flock';
const flockInUse = 1;
/** A server that holds the files may not answer, in milliseconds. */
const flockPatienceMs = 5_000;

/** The system cannot lock a file here. */
export class NotLockableError extends Error {
  override readonly name = 'NotLockableError';
  readonly code = 'NOT_LOCKABLE';
}

/**
 * Opens a file that nobody else can open so meanwhile, this process included; makes it where there is none.
 * @returns a function that closes it, or null when somebody has it open. @throws NotLockableError, or the disk's error
 */
export async function openLocked(file: string): Promise<(() => Promise<void>) | null> {
  const descriptor = await openForOne(file);
  if (descriptor === null) return null;
  // Closed twice, it would be another file the second time.
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= promisify(close)(descriptor);
    return closing;
  };
}

/** As a number: a `FileHandle` that nobody mentions any more closes by itself. */
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

/** Only this user can open it, so nobody else can lock it. A disk that takes no more orders still has those of before. */
async function openWith(file: string, flags: number): Promise<number> {
  const { O_CREAT, O_RDONLY, O_RDWR } = constants;
  try {
    return await promisify(open)(file, O_CREAT | O_RDWR | flags, 0o600);
  } catch (error) {
    if (!hasCode(error, 'EROFS')) throw error;
    return promisify(open)(file, O_CREAT | O_RDONLY | flags, 0o600);
  }
}

/** The lock belongs to the open file, which the program shares with this process: it stays when the program ends. */
async function flock(descriptor: number): Promise<boolean> {
  const child = spawn(flockProgram, ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', descriptor],
    // Nothing of an AppImage's, whose libraries the system's programs may not start with.
    env: {},
    timeout: flockPatienceMs,
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
  throw new NotLockableError(`The file system locks no files: ${said.trim() || `flock ended with ${code}`}`);
}
