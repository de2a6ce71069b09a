import { StorageError } from './storage-error';

/** Who waits for a write. A paying guest goes first. */
type Urgency = 'guest' | 'other';

/** Disk work that starts at its turn. */
export interface Turn<Result> {
  /** Resolves when the disk gets the work; never, if `giveUp` came first. */
  readonly begun: Promise<void>;
  /** Settles when the work really ends, however late. */
  readonly ended: Promise<Result>;
  /** Withdraws work that has not begun: `ended` then rejects, and nothing was written. */
  giveUp(): void;
}

/**
 * How many writes the disk gets at a time. Few threads reach it, and all of these share one sync of their folder; the
 * more there are, the longer the next order waits behind them.
 */
const maxAtOnce = 32;

/**
 * The line before the disk: a bounded number of writes at a time, orders first. Waiting here is due to the app's own
 * load and says nothing about the disk.
 */
export class DiskTurns {
  readonly #waiting: Record<Urgency, Set<() => void>> = { guest: new Set(), other: new Set() };
  #running = 0;

  constructor(private readonly max = maxAtOnce) {}

  /** Runs disk work at its turn, first come first served within one urgency. */
  run<Result>(urgency: Urgency, work: () => Promise<Result>): Turn<Result> {
    const line = this.#waiting[urgency];
    const begun = deferred<void>();
    const ended = deferred<Result>();
    // A caller that watches only until its deadline has already seen the failure.
    ended.promise.catch(() => undefined);
    const begin = (): void => {
      line.delete(begin);
      this.#running += 1;
      begun.resolve();
      work()
        .finally(() => this.#ended())
        .then(ended.resolve, ended.reject);
    };
    line.add(begin);
    this.#beginNext();
    return {
      begun: begun.promise,
      ended: ended.promise,
      giveUp: () => {
        if (line.delete(begin)) ended.reject(new StorageError('given up before it began', false));
      },
    };
  }

  #ended(): void {
    this.#running -= 1;
    this.#beginNext();
  }

  #beginNext(): void {
    if (this.#running >= this.max) return;
    const [next] = this.#waiting.guest.size > 0 ? this.#waiting.guest : this.#waiting.other;
    next?.();
  }
}

interface Deferred<Result> {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

function deferred<Result>(): Deferred<Result> {
  let resolve: Deferred<Result>['resolve'] = () => undefined;
  let reject: Deferred<Result>['reject'] = () => undefined;
  const promise = new Promise<Result>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}
