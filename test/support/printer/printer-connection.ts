import type { Socket } from 'node:net';
import type { Behaviour } from './printer-behaviour';
import type { PrinterInstruction } from './reader/printer-instruction';
import { PrinterReader } from './reader/printer-reader';

/** What a connection needs of its printer. */
export interface ConnectionHost {
  readonly behaviour: Behaviour;
  /** The first byte of this connection has come. */
  firstByte(): void;
  /** A byte to print has come. */
  byteToPrint(): void;
  instructed(instruction: PrinterInstruction, answer: (bytes: Uint8Array) => void): void;
  /** The connection was reset after as many bytes as were asked for. */
  broken(): void;
}

/** How often a slow printer takes bytes in, at most. */
const sliceMs = 20;

/** One connection to a virtual printer: reads as the printer's behaviour says. */
export class PrinterConnection {
  readonly #socket: Socket;
  readonly #host: ConnectionHost;
  readonly #reader = new PrinterReader();
  readonly #answer = (bytes: Uint8Array): void => {
    if (this.#socket.writable) this.#socket.write(bytes);
  };
  #isFirst = true;
  /** What was taken off the network and waits for its turn with a slow printer. */
  #unread: Buffer = Buffer.alloc(0);
  #slice: NodeJS.Timeout | null = null;

  /** @param socket paused: nothing of it was read yet */
  constructor(socket: Socket, host: ConnectionHost) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('close', () => this.#forget());
    // Whoever printed may go whenever they like; 'close' follows.
    socket.on('error', () => this.#forget());
    this.behaviourChanged();
  }

  /** Reads on, or stops reading, as the behaviour says now. */
  behaviourChanged(): void {
    if (!this.#host.behaviour.reads) {
      this.#socket.pause();
      this.#forgetSlice();
    } else if (this.#slice === null) this.#readOn();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  #receive(chunk: Buffer): void {
    if (this.#isFirst) this.#host.firstByte();
    this.#isFirst = false;
    this.#unread = Buffer.concat([this.#unread, chunk]);
    this.#readOn();
  }

  #readOn(): void {
    const { reads, bytesPerSecond } = this.#host.behaviour;
    if (!reads || this.#slice !== null) return;
    const count = bytesPerSecond === null ? this.#unread.length : sliceLength(bytesPerSecond);
    const now = this.#unread.subarray(0, count);
    this.#unread = this.#unread.subarray(count);
    this.#take(now);
    if (bytesPerSecond === null || now.length === 0) {
      this.#socket.resume();
      return;
    }
    this.#socket.pause();
    this.#slice = setTimeout(
      () => {
        this.#slice = null;
        this.#readOn();
      },
      (now.length / bytesPerSecond) * 1000,
    );
  }

  #take(bytes: Buffer): void {
    for (const byte of bytes) {
      const isToPrint = !this.#reader.isRealTime(byte);
      if (isToPrint && this.#breaks()) return;
      const instruction = this.#reader.take(byte);
      if (isToPrint) this.#host.byteToPrint();
      if (instruction !== null) this.#host.instructed(instruction, this.#answer);
      if (isToPrint && this.#breaks()) return;
    }
  }

  #breaks(): boolean {
    if (this.#host.behaviour.breakAfterBytes !== 0) return false;
    this.#host.broken();
    this.reset();
    return true;
  }

  #forget(): void {
    this.#unread = Buffer.alloc(0);
    this.#forgetSlice();
  }

  #forgetSlice(): void {
    if (this.#slice !== null) clearTimeout(this.#slice);
    this.#slice = null;
  }
}

function sliceLength(bytesPerSecond: number): number {
  return Math.max(1, Math.round((bytesPerSecond * sliceMs) / 1000));
}
