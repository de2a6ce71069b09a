import { once } from 'node:events';
import { reasonOf } from '../../main/core/storage/storage-error';
import { ended, startChild } from '../../scripts/setup/children.mjs';
import { withTimeout } from '../support/timeouts';
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
  /** The end of what it wrote. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own and waits until it listens. Its output is shown when it does not. */
export async function startServer({ command, args, env }: ServerCommand): Promise<RunningServer> {
  const startedAt = performance.now();
  const child = startChild(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-10_000);
      const address = /^listening (http\S+)$/m.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${code ?? signal}`)));
  });
  const stop = () => endServer(child);
  try {
    const url = await withTimeout('its "listening" line', listening);
    const listeningMs = performance.now() - startedAt;
    const memory = () => memoryOf(child.pid ?? 0);
    return { url, listeningMs, startedAt, memory, output: () => output, stop };
  } catch (error) {
    // What does not listen would go on using the machine that the others are measured on.
    if (child.pid !== undefined) await stop();
    const started = [command, ...args].join(' ');
    throw new Error(`it did not start: ${reasonOf(error)}\n${started}\n${output}`, { cause: error });
  }
}

async function endServer(child: ReturnType<typeof startChild>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended(child);
  clearTimeout(timer);
  // What it wrote last may say why it failed.
  for (const stream of [child.stdout, child.stderr])
    if (stream?.closed === false) await once(stream, 'close');
}
