import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { withTimeout } from '../../support/timeouts';
import type { LockMessage } from './lock-process';

/** A process that can be told to take a data folder, and lives until it is killed. */
export class LockRacer {
  private constructor(private readonly child: ChildProcess) {}

  /** @param temporary its TMPDIR @returns once it waits for its word */
  static async start(bundle: string, temporary: string): Promise<LockRacer> {
    const child = fork(bundle, [], { execArgv: [], env: { ...process.env, TMPDIR: temporary } });
    await withTimeout('a process to race', once(child, 'message'));
    return new LockRacer(child);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Has it try at once. Resolves with what came of it. */
  async take(folder: string): Promise<LockMessage> {
    const message = once(this.child, 'message') as Promise<[LockMessage]>;
    this.child.send(folder);
    const [outcome] = await withTimeout('the outcome of a race', message);
    return outcome;
  }

  /** `kill -9`. Resolves once it is gone. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
