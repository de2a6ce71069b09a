import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const mark = 'RELAY_JOURNEY';

/** A command of ours, and everything that it starts. */
export interface MarkedProcess {
  readonly child: ChildProcess;
  /** Resolves with the origin of the app's `listening` line; rejects when the command ends before. */
  readonly listening: Promise<string>;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** All that it said so far. */
  readonly said: () => string;
  /** The ids of it and of all that came from it, orphans included. Linux alone can tell; elsewhere none. */
  readonly alive: () => number[];
  /** Ends whatever is left. */
  readonly sweep: () => void;
}

/** Starts a command in a process group of its own, as a terminal does. The test must `sweep` it. */
export function startMarked(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): MarkedProcess {
  const run = randomUUID();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...options.env, [mark]: run },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let said = '';
  const ended = once(child, 'exit').then(([code, signal]): number | NodeJS.Signals | null => code ?? signal);
  const listening = new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      said += chunk;
      const address = /^listening (http\S+)\/bbot$/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    ended.then((how) => reject(new Error(`It ended with ${how}\n${said}`)), reject);
  });
  // A test that never asks for the address must not fail for it.
  listening.catch(() => undefined);
  const alive = (): number[] => markedProcesses(`${mark}=${run}`);
  const sweep = (): void => {
    for (const pid of alive()) kill(pid);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };
  return { child, listening, ended, said: () => said, alive, sweep };
}

function markedProcesses(wanted: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && environmentOf(pid).includes(wanted));
}

/** Empty for a process that has ended, is another user's, or waits as a zombie for its parent. */
function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    const endedMeanwhile = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!endedMeanwhile) throw error;
  }
}
