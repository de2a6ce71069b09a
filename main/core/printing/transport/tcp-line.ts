import { connect, type Socket } from 'node:net';
import { PrinterReader, type PrinterWord, type StatusQuestion, statusQuestion } from './printer-status';

/** How many bytes the OS gets at once: each piece it accepts shows that the printer still reads. */
const pieceBytes = 4_096;

/**
 * A printer answers with a few bytes, and reports its paper and cover with a few more. One that sends this much between
 * two writes to it is broken or not a printer, and listening to it takes CPU time from the orders.
 */
const maxUnaskedBytes = 16 * 1_024;

export type LineEnd =
  /** Closed on this side. */
  | 'dropped'
  /** Closed, reset or lost on the other side. */
  | 'lost'
  /** We hung up: the other side does not stop talking. */
  | 'babbled';

/**
 * Connects to a printer. Never rejects: a name that does not resolve, a missing route and a connection not accepted
 * within `connectMs` milliseconds all mean that its address is unreachable.
 */
export function dial(
  target: { readonly host: string; readonly port: number },
  connectMs: number,
): Promise<TcpLine | 'refused' | 'unreachable'> {
  return new Promise((resolve) => {
    // Without Nagle's delay, or a short question would wait for the answer to the previous one.
    const socket = connect({ host: target.host, port: target.port, noDelay: true });
    const fail = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable');
    };
    const timer = setTimeout(() => socket.destroy(new Error('No connection in time')), connectMs);
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(new TcpLine(socket));
    });
  });
}

/** A connection to a printer: sends bytes at the pace it reads them, and asks for its state. */
export class TcpLine {
  /** Called with every word except answers to DLE EOT. */
  onWord: (word: PrinterWord) => void = () => undefined;
  /** Called once, when the connection is over. */
  onEnd: (end: LineEnd) => void = () => undefined;
  readonly #socket: Socket;
  readonly #reader = new PrinterReader();
  readonly #givingUp = new Set<() => void>();
  #end: LineEnd | null = null;
  #trusted = true;
  #unaskedBytes = 0;
  #answer: ((byte: number) => void) | null = null;
  #lastAsked: Promise<number | null> = Promise.resolve(null);

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    // How it broke does not matter for what may have come out.
    for (const event of ['error', 'end', 'close']) socket.on(event, () => this.#over('lost'));
  }

  /** Why it is over; null while it is not. */
  get end(): LineEnd | null {
    return this.#end;
  }

  /** False once it carried something no printer says: then a single byte means nothing. */
  get trusted(): boolean {
    return this.#trusted;
  }

  /**
   * Hands bytes to the OS, piece by piece.
   * @param stallMs how long a piece may go unaccepted, in milliseconds
   * @returns whether all were accepted; otherwise some may still come out, and the line is unusable
   */
  async write(bytes: Uint8Array, stallMs: number): Promise<boolean> {
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const piece = bytes.subarray(from, from + pieceBytes);
      this.#unaskedBytes = 0;
      const taken = await this.#before<true>(stallMs, (done) => {
        this.#socket.write(piece, (error) => {
          if (!error) done(true);
        });
      });
      if (taken === null) return false;
    }
    return true;
  }

  /**
   * Asks for a part of the printer's state.
   * @returns the byte it answers; null if it does not within `answerMs` milliseconds
   */
  ask(question: StatusQuestion, answerMs: number): Promise<number | null> {
    // One at a time, because an answer does not say which question it belongs to.
    this.#lastAsked = this.#lastAsked.then(async () => {
      const answer = await this.#before<number>(answerMs, (done) => {
        this.#answer = done;
        this.#unaskedBytes = 0;
        this.#socket.write(statusQuestion(question));
      });
      this.#answer = null;
      return answer;
    });
    return this.#lastAsked;
  }

  /** Lets go. What the OS accepted before may still arrive, unless this is a `reset`. */
  drop(way: 'close' | 'reset' = 'close'): void {
    if (way === 'reset') this.#socket.resetAndDestroy();
    this.#over('dropped');
  }

  #read(bytes: Uint8Array): void {
    this.#unaskedBytes += bytes.length;
    if (this.#unaskedBytes > maxUnaskedBytes) {
      this.#over('babbled');
      return;
    }
    const words = this.#reader.read(bytes);
    if (words.some(({ kind }) => kind === 'noise')) this.#trusted = false;
    for (const word of words) {
      if (word.kind === 'status') this.#answer?.(word.byte);
      else this.onWord(word);
    }
  }

  #over(end: LineEnd): void {
    if (this.#end !== null) return;
    this.#end = end;
    this.#socket.destroy();
    for (const giveUp of [...this.#givingUp]) giveUp();
    this.onEnd(end);
  }

  /** The result of `begin`; null if that takes longer than `ms` milliseconds or the connection is over. */
  #before<T>(ms: number, begin: (done: (value: T) => void) => void): Promise<T | null> {
    if (this.#end !== null) return Promise.resolve(null);
    return new Promise((resolve) => {
      const finish = (value: T | null) => {
        clearTimeout(timer);
        this.#givingUp.delete(giveUp);
        resolve(value);
      };
      const giveUp = () => finish(null);
      const timer = setTimeout(giveUp, ms);
      this.#givingUp.add(giveUp);
      begin(finish);
    });
  }
}
