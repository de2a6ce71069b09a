import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { CommandArgument } from '../../../shared/ipc/commands';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { password, username } from '../../support/relay/relay-harness';
import type { Question, RelayMessage } from './relay-process';

/** Bundles the relay's process. Returns the bundle's path, in a new temporary folder. */
export function buildRelayProcess(): Promise<string> {
  return buildProcess('relay-process');
}

/**
 * Bundles a process of this folder, so that no loader stands between it and Node and each start is quick.
 * @param name its file's, without the ending @returns the bundle's path, in a new temporary folder
 */
export async function buildProcess(name: string): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'relay-process-'));
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../../..'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['@ngrok/ngrok'] },
    build: {
      ssr: path.join(import.meta.dirname, `${name}.ts`),
      target: 'node18.15',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  });
  return path.join(outDir, `${name}.cjs`);
}

/** A relay in a process of its own, to be killed. */
export class RelayChild {
  #taps = 0;
  #failure: string | null = null;

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {
    child.on('message', (message: RelayMessage) => {
      if (message.kind === 'failed') this.#failure = message.words;
    });
  }

  /** Starts it on this folder. Rejects with its own words when it does not take orders. */
  static async start(
    bundle: string,
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<RelayChild> {
    const child = fork(bundle, [], {
      execArgv: [],
      env: {
        ...process.env,
        RELAY_DATA_DIR: dataDir,
        RELAY_PORT: '0',
        RELAY_USERNAME: username,
        RELAY_PASSWORD: password,
        // A developer's own: tests reach this computer alone.
        NGROK_AUTHTOKEN: '',
        ...env,
      },
    });
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => [{ kind: 'failed', words: `ended with ${code}` }]),
    ])) as [RelayMessage];
    if (message.kind === 'listening') return new RelayChild(child, message.address);
    child.kill('SIGKILL');
    throw new Error(`the relay did not start: ${JSON.stringify(message)}`);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the relay has no process');
    return this.child.pid;
  }

  /** What nobody caught in that process, or null. */
  get failure(): string | null {
    return this.#failure;
  }

  snapshot(): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: RelayMessage): void => {
        if (message.kind !== 'snapshot') return;
        this.child.off('message', onMessage);
        this.child.off('exit', fail);
        resolve(message.snapshot);
      };
      const fail = (): void => reject(new Error('it ended before it told its snapshot'));
      this.child.on('message', onMessage);
      this.child.once('exit', fail);
      this.#ask({ kind: 'snapshot' });
    });
  }

  /** Resolves with whether the tap was carried out; null when the process ended before it said so. */
  step(argument: CommandArgument<'stepTicket'>): Promise<boolean | null> {
    this.#taps += 1;
    const tap = this.#taps;
    return new Promise((resolve) => {
      this.child.on('message', (message: RelayMessage) => {
        if (message.kind === 'stepped' && message.tap === tap) resolve(message.ok);
      });
      this.child.once('exit', () => resolve(null));
      this.#ask({ kind: 'step', tap, argument });
    });
  }

  /** `kill -9`. Resolves once it is gone and all that it said was heard. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  #ask(question: Question): void {
    this.child.send(question, () => {
      // A process that was killed is asked nothing; its 'exit' ends the wait.
    });
  }
}
