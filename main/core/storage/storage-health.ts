import type { StorageStatus } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';
import type { Turn } from './disk-turns';
import { BacklogError, DiskSilentError, problemOf, reasonOf, StorageError } from './storage-error';

export interface StorageTimings {
  /** How long an answer waits for the disk, in milliseconds in which this process runs. */
  readonly deadlineMs: number;
  /** How long after a failure the disk is tried again, in milliseconds. */
  readonly probeAfterMs: number;
}

/**
 * Knows whether the disk takes what it is given; too few descriptors keep it from that as well. After a failure it tries by itself until the disk works
 * again, so that nobody has to restart anything.
 */
export class StorageHealth {
  #state: StorageStatus = { kind: 'ok' };
  #hanging = 0;
  /** Whether it was a ticket or the probe beside the tickets that the disk refused, not a log or a setting. */
  #ticketsRefused = false;
  #timer: NodeJS.Timeout | null = null;
  #probing = false;
  #stopped = false;
  readonly #onChange = new Set<() => void>();
  readonly #onRecovery = new Set<() => void>();

  /** @param probe writes and removes a small file where tickets are written. */
  constructor(
    private readonly probe: () => Promise<void>,
    private readonly clock: Clock,
    private readonly timings: StorageTimings,
  ) {}

  get state(): StorageStatus {
    return this.#state;
  }

  /**
   * Whether a ticket could not be stored now, as far as is known. A log that cannot be written costs no sale, and
   * descriptors may be free again before the next order comes.
   */
  get refusesTickets(): boolean {
    const state = this.#state;
    return state.kind === 'failing' && state.problem !== 'too-many-open' && this.#ticketsRefused;
  }

  /** Whether a write has been going on for longer than anybody waits: a further one would only join it. */
  get hanging(): boolean {
    return this.#state.kind === 'failing' && this.#hanging > 0;
  }

  onChange(listener: () => void): void {
    this.#onChange.add(listener);
  }

  /** Tells when the disk works again: what is not yet written should be tried now. */
  onRecovery(listener: () => void): void {
    this.#onRecovery.add(listener);
  }

  /**
   * Waits for an operation on the disk, at most until the deadline. The operation itself cannot be stopped:
   * who started it must still deal with its late end.
   * @throws StorageError when the operation failed, or has not ended in time.
   */
  async watch<Result>(operation: Promise<Result>): Promise<Result> {
    const deadline = new Promise<never>((_, reject) => {
      const settled = afterRunning(this.timings.deadlineMs, () => reject(this.#silent(operation)));
      operation.then(settled, settled);
    });
    return this.#noted(Promise.race([operation, deadline]));
  }

  /**
   * The same for work that waits for its turn: nobody waits for longer in all, but what was waited for is told apart.
   * @throws BacklogError when most of the time went before its turn; StorageError as `watch` does
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
          // Also when nobody waits any more: a disk that took work and is silent must be known.
          afterRunning(deadlineMs, () => reject(disk())),
        );
      });
      ended.then(settled, settled);
    });
    return this.#noted(Promise.race([ended, deadline]));
  }

  /** Notes a failure of the disk and begins to try it. What found no turn in time is none: it is written at its turn. */
  failed(error: unknown): void {
    if (error instanceof BacklogError) return;
    const problem = problemOf(error);
    const before = this.#state;
    // Descriptors come back by themselves, and need nobody: what the disk says besides is what staff must know.
    if (before.kind === 'ok' || (before.problem === 'too-many-open' && problem !== 'too-many-open')) {
      const since = before.kind === 'ok' ? isoNow(this.clock) : before.since;
      this.#state = { kind: 'failing', since, problem, reason: reasonOf(error) };
      this.#tell(this.#onChange);
    }
    this.#probeLater();
  }

  /** The disk was given something and has said nothing for too long. */
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

  /** Something has waited for its turn for too long. A disk that is known to fail is the reason. */
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
      // `watch` has noted it. The next probe waits for the real end of this one: each that hangs holds one of
      // the few threads through which this process reaches any disk.
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

/** In so many parts a time is waited for: a loop that stands makes one of them late, and no more. */
const parts = 16;

/**
 * Calls back once this process has run for so long, in milliseconds. Time in which its loop stood, or the computer slept,
 * counts for little: who is waited for could not be heard then, and must not be blamed. Returns a function that ends it.
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
