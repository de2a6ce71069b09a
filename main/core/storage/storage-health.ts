import type { StorageStatus } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';
import type { Turn } from './disk-turns';
import { BacklogError, DiskSilentError, problemOf, reasonOf, StorageError } from './storage-error';

export interface StorageTimings {
  /** How long an answer waits for the disk, in milliseconds of this process running. */
  readonly deadlineMs: number;
  /** How long after a failure to try the disk again, in milliseconds. */
  readonly probeAfterMs: number;
}

/**
 * Tracks whether the disk accepts writes; running out of descriptors also stops it. After a failure it retries by
 * itself until the disk works again, so staff never have to restart anything.
 */
export class StorageHealth {
  #state: StorageStatus = { kind: 'ok' };
  #hanging = 0;
  /** Whether the disk refused a ticket or the probe beside the tickets, not just a log or a setting. */
  #ticketsRefused = false;
  #timer: NodeJS.Timeout | null = null;
  #probing = false;
  #stopped = false;
  readonly #onChange = new Set<() => void>();
  readonly #onRecovery = new Set<() => void>();

  /** @param probe writes and removes a small file in the tickets' folder */
  constructor(
    private readonly probe: () => Promise<void>,
    private readonly clock: Clock,
    private readonly timings: StorageTimings,
  ) {}

  get state(): StorageStatus {
    return this.#state;
  }

  /**
   * Whether storing a ticket would fail now, as far as we know. A log that cannot be written costs no sale, and
   * descriptors may be free again before the next order.
   */
  get refusesTickets(): boolean {
    const state = this.#state;
    return state.kind === 'failing' && state.problem !== 'too-many-open' && this.#ticketsRefused;
  }

  /** Whether a write has outlasted every deadline: another would only hang with it. */
  get hanging(): boolean {
    return this.#state.kind === 'failing' && this.#hanging > 0;
  }

  onChange(listener: () => void): void {
    this.#onChange.add(listener);
  }

  /** Called when the disk works again: write now what is still unwritten. */
  onRecovery(listener: () => void): void {
    this.#onRecovery.add(listener);
  }

  /**
   * Waits for a disk operation, at most until the deadline. The operation itself cannot be stopped: its caller must
   * still handle its late end.
   * @throws StorageError if the operation failed or did not end in time
   */
  async watch<Result>(operation: Promise<Result>): Promise<Result> {
    const deadline = new Promise<never>((_, reject) => {
      const settled = afterRunning(this.timings.deadlineMs, () => reject(this.#silent(operation)));
      operation.then(settled, settled);
    });
    return this.#noted(Promise.race([operation, deadline]));
  }

  /**
   * Like `watch`, for work that waits for its turn: the total wait is the same, but the error says what took so long.
   * @throws BacklogError if most of the time passed before its turn; StorageError as in `watch`
   */
  watchTurn<Result>({ begun, ended }: Turn<Result>): Promise<Result> {
    const { deadlineMs } = this.timings;
    const deadline = new Promise<never>((_, reject) => {
      let silent: StorageError | null = null;
      let isMostlyDisk = false;
      const disk = (): StorageError => {
        silent ??= this.#silent(ended);
        return silent;
      };
      const waits = [afterRunning(deadlineMs, () => reject(isMostlyDisk ? disk() : this.#noTurn()))];
      const settled = (): void => {
        for (const endWait of waits) endWait();
      };
      void begun.then(() => {
        waits.push(
          afterRunning(deadlineMs / 2, () => {
            isMostlyDisk = true;
          }),
          // Even after the caller gave up: we must know of a disk that took work and stays silent.
          afterRunning(deadlineMs, () => reject(disk())),
        );
      });
      ended.then(settled, settled);
    });
    return this.#noted(Promise.race([ended, deadline]));
  }

  /** Notes a disk failure and starts probing. A missed turn is not one: that write still happens at its turn. */
  failed(error: unknown): void {
    if (error instanceof BacklogError) return;
    const problem = problemOf(error);
    const before = this.#state;
    // Descriptors come back by themselves; staff must know about any other problem.
    if (before.kind === 'ok' || (before.problem === 'too-many-open' && problem !== 'too-many-open')) {
      const since = before.kind === 'ok' ? isoNow(this.clock) : before.since;
      this.#state = { kind: 'failing', since, problem, reason: reasonOf(error) };
      this.#tell(this.#onChange);
    }
    this.#probeLater();
  }

  /** The disk took work and stayed silent past the deadline. */
  #silent(operation: Promise<unknown>): StorageError {
    this.#hanging += 1;
    const settled = (): void => {
      this.#hanging -= 1;
    };
    operation.then(settled, settled);
    const cause = new DiskSilentError(`the disk has not answered for ${this.timings.deadlineMs} ms`);
    const error = new StorageError('the disk is too slow', true, { cause });
    this.#refusedTicket(error);
    return error;
  }

  /** Work missed its turn. If the disk is known to fail, that is the reason. */
  #noTurn(): StorageError {
    const words = `no turn within ${this.timings.deadlineMs} ms`;
    return this.refusesTickets ? new StorageError(words, true) : new BacklogError(words, true);
  }

  async #noted<Result>(watched: Promise<Result>): Promise<Result> {
    try {
      return await watched;
    } catch (error) {
      if (error instanceof BacklogError) throw error;
      this.#refusedTicket(error);
      if (error instanceof StorageError) throw error;
      throw new StorageError('the disk refused', true, { cause: error });
    }
  }

  #refusedTicket(error: unknown): void {
    this.#ticketsRefused = true;
    this.failed(error);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #probeLater(): void {
    if (this.#timer !== null || this.#probing || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#probe();
    }, this.timings.probeAfterMs);
  }

  async #probe(): Promise<void> {
    this.#probing = true;
    const probe = this.probe();
    try {
      await this.watch(probe);
    } catch {
      // `watch` has noted it. The next probe waits until this one really ends: each that hangs holds one of the few
      // threads through which this process reaches any disk.
      await probe.catch(() => undefined);
      return;
    } finally {
      this.#probing = false;
      if (this.#state.kind === 'failing') this.#probeLater();
    }
    this.#recovered();
  }

  #recovered(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#state = { kind: 'ok' };
    this.#ticketsRefused = false;
    this.#tell(this.#onChange);
    this.#tell(this.#onRecovery);
  }

  #tell(listeners: Set<() => void>): void {
    for (const listener of listeners) listener();
  }
}

/** Waits are split into this many parts: a stalled loop delays only one of them. */
const parts = 16;

/**
 * Calls back after this process has run for a number of milliseconds. Time with a stalled loop or a sleeping computer
 * barely counts: we could not have heard the answer then. Returns a function that cancels it.
 */
export function afterRunning(ms: number, over: () => void): () => void {
  const partMs = ms / parts;
  let left = parts;
  let timer = setTimeout(next, partMs);
  function next(): void {
    left -= 1;
    if (left === 0) over();
    else timer = setTimeout(next, partMs);
  }
  return () => clearTimeout(timer);
}
