import { StorageError } from './storage-error';

/** Who waits for a write. A guest who pays goes before everything else. */
type Urgency = 'guest' | 'other';

/** Work for the disk that begins at its turn. */
export interface Turn<Result> {
  /** Resolves when the disk is given the work; never, where `giveUp` came first. */
  readonly begun: Promise<void>;
  /** Its real end, however late. */
  readonly ended: Promise<Result>;
  /** Takes back what has not begun: `ended` then rejects, and nothing was written. */
  giveUp(): void;
}

/**
 * How many writes the disk is given at a time. It has few threads to reach the disk by, and all of these share the sync of
 * their folder; the more there are, the longer the next order stands behind them.
 */
const mostAtOnce = 32;

/**
 * The line before the disk: so many writes at a time, orders first. What waits here waits for the app's own amount of
 * work, and says nothing about the disk.
 */
export class DiskTurns {
  readonly #waiting: Record<Urgency, Set<() => void>> = { guest: new Set(), other: new Set() };
  #running = 0;

  constructor(private readonly most = mostAtOnce) {}

  /** Has the disk do some work at its turn; those of one urgency in the order in which they came. */
  run<Result>(urgency: Urgency, work: () => Promise<Result>): Turn<Result> {
    const line = this.#waiting[urgency];
    const begun = deferred<void>();
    const ended = deferred<Result>();
    // Who only watches until its deadline has heard of the failure by then.
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
        if (line.delete(begin)) ended.reject(new StorageError('it was not begun any more', false));
      },
    };
  }

  #ended(): void {
    this.#running -= 1;
    this.#beginNext();
  }

  #beginNext(): void {
    if (this.#running >= this.most) return;
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
