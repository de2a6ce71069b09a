import { write } from 'node:fs';

/** How much may wait for a stalled reader, in characters; more would fill the memory. */
const maxWaiting = 256 * 1024;

/**
 * Lines for standard output. With the terminal, the disk or the reading program, it may be closed, full or stuck at any
 * time: lines go out in order, one at a time and off the event loop; what cannot go out is counted, and nothing waits
 * for it. Writing to `process.stdout` instead would throw out of the event loop, or block it.
 */
export class Output {
  /** Lines no reader can have received. */
  lost = 0;
  readonly #fd: number;
  readonly #waiting: string[] = [];
  #waitingLength = 0;
  #isWriting = false;
  #drained: () => void = () => undefined;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** @param line including its line end */
  write(line: string): void {
    if (this.#waitingLength + line.length > maxWaiting) {
      this.lost += 1;
      return;
    }
    this.#waiting.push(line);
    this.#waitingLength += line.length;
    if (!this.#isWriting) this.#next();
  }

  /** Resolves with whether all lines are out or lost within the given milliseconds. */
  drained(timeoutMs: number): Promise<boolean> {
    if (!this.#isWriting) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs, false);
      this.#drained = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  #next(): void {
    const line = this.#waiting.shift();
    this.#isWriting = line !== undefined;
    if (line === undefined) {
      this.#drained();
      return;
    }
    this.#waitingLength -= line.length;
    this.#put(Buffer.from(line));
  }

  #put(bytes: Buffer): void {
    write(this.#fd, bytes, (error, written) => {
      if (error !== null) this.lost += 1;
      else if (written < bytes.length) {
        this.#put(bytes.subarray(written));
        return;
      }
      this.#next();
    });
  }
}

/** The app's standard output. */
export const output = new Output(1);
