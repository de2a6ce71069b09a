import { execFile } from 'node:child_process';
import { access, readdir, readFile, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { System } from '../../../shared/status/checks';
import { hasCode } from '../storage/disk';

/** The computer, as far as the checks query it; tests pass in another one. */
export interface Machine {
  readonly system: System;
  /** Where Windows keeps its own programs, e.g. "C:\Windows\System32". */
  readonly systemFolder: string;
  /** The user's name in the OS; null if it has none. */
  readonly userName: string | null;
  /** The running desktop, as freedesktop.org names it, e.g. "ubuntu:GNOME"; empty if unknown. */
  readonly desktop: string;
  /** @throws Error if it cannot be run */
  run(program: string, args: readonly string[]): Promise<Ran>;
  /** Null: no such file. @throws the disk's error */
  read(file: string): Promise<string | null>;
  /** The names in a folder, sorted; empty if there is no such folder. @throws the disk's error */
  list(folder: string): Promise<readonly string[]>;
  /** A link's final target. Null: none. @throws the disk's error */
  target(link: string): Promise<string | null>;
  has(file: string): Promise<boolean>;
}

/** The computer this runs on. */
export function thisMachine(): Machine {
  const { SystemRoot = 'C:\\Windows', XDG_CURRENT_DESKTOP = '' } = process.env;
  return {
    system: systemOf(process.platform),
    systemFolder: path.win32.join(SystemRoot, 'System32'),
    userName: userName(),
    desktop: XDG_CURRENT_DESKTOP,
    run: runProgram,
    read: (file) => orWhereThereIsNone(readFile(file, 'utf8'), null),
    list: async (folder) => [...(await orWhereThereIsNone(readdir(folder), []))].sort(),
    target: (link) => orWhereThereIsNone(realpath(link), null),
    has: (file) =>
      access(file).then(
        () => true,
        () => false,
      ),
  };
}

function userName(): string | null {
  try {
    return os.userInfo().username;
  } catch {
    // A user without a name in the OS: only a comparison depends on it.
    return null;
  }
}

function systemOf(platform: NodeJS.Platform): System {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}

async function orWhereThereIsNone<Found, None>(work: Promise<Found>, none: None): Promise<Found | None> {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return none;
    throw error;
  }
}

/** In milliseconds. These programs answer at once, or something is wrong. */
const timeoutMs = 5_000;
/** In bytes; more than any of these programs prints. */
const maxOutput = 64 * 1024;

/** An AppImage sets its own libraries and schemas, with which the OS's programs may not start. */
const notPassedOn = ['LD_LIBRARY_PATH', 'GSETTINGS_SCHEMA_DIR'];

/** How a program ended: its exit code and output. */
interface Ran {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs an OS program without a shell or a window.
 * @param program its absolute path: a bare name could find anything
 * @throws Error if it does not exist, takes too long or prints too much
 */
export function runProgram(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const limits = {
      timeout: timeoutMs,
      maxBuffer: maxOutput,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const;
    const child = execFile(
      program,
      args,
      { ...limits, env: environment(), encoding: 'utf8' },
      (error, output) => {
        if (error === null) resolve({ code: 0, output });
        else if (typeof error.code === 'number' && error.killed !== true)
          resolve({ code: error.code, output });
        else reject(new Error(`${program} did not answer`, { cause: error }));
      },
    );
    child.stdin?.end();
  });
}

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.includes(name)));
}
