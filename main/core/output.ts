import { write } from 'node:fs';

/** So much waits for a reader that stands still, in characters; more would fill the memory. */
const mostWaiting = 256 * 1024;

/**
 * Lines for standard output. It may be closed, full or stuck at any time, with the terminal, the disk or the program that
 * reads it: lines go out in order, one at a time and beside the event loop; what cannot go out is counted, and nothing waits
 * for it. To write to `process.stdout` instead would throw out of the event loop, or stop it.
 */
export class Output {
  /** Lines that nobody can have read. */
  lost = 0;
  readonly #fd: number;
  readonly #waiting: string[] = [];
  #waitingLength = 0;
  #isWriting = false;
  #drained: () => void = () => undefined;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** @param line with its end */
  write(line: string): void {
    if (this.#waitingLength + line.length > mostWaiting) {
      this.lost += 1;
      return;
    }
    this.#waiting.push(line);
    this.#waitingLength += line.length;
    if (!this.#isWriting) this.#next();
  }

  /** Resolves with whether all lines are out or lost within so many milliseconds. */
  drained(patienceMs: number): Promise<boolean> {
    if (!this.#isWriting) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs, false);
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

/** What the app says on its standard output. */
export const output = new Output(1);
