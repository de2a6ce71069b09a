import { once } from 'node:events';
import { ended, startChild } from '../../scripts/setup/children.mjs';
import { type Memory, memoryOf } from './memory';

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: string;
  /** From the start of the process to its `listening` line. */
  readonly listeningMs: number;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
  memory(): Promise<Memory | null>;
  stop(): Promise<void>;
}

const patienceMs = 60_000;

/** Starts a server in a process of its own and waits until it listens. Its output is shown when it does not. */
export async function startServer({ command, args, env }: ServerCommand): Promise<RunningServer> {
  const startedAt = performance.now();
  const child = startChild(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (words: string) => reject(new Error(`${command} ${args.join(' ')} ${words}\n${output}`));
    const timer = setTimeout(() => fail(`did not listen within ${patienceMs / 1000} s`), patienceMs);
    const read = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-10_000);
      const told = /^listening (http\S+)$/m.exec(output)?.[1];
      if (told !== undefined) resolve(told);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.once('exit', () => clearTimeout(timer));
    child.stdout?.once('close', () => clearTimeout(timer));
  });
  const listeningMs = performance.now() - startedAt;
  return {
    url,
    listeningMs,
    startedAt,
    memory: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended(child);
      clearTimeout(patience);
      if (child.stdout?.closed === false) await once(child.stdout, 'close');
    },
  };
}
