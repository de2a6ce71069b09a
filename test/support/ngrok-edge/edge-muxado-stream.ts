import { Duplex } from 'node:stream';
import { type Frame, frameFlags, frameTypes, resetCodes, uint32 } from './edge-frames';

/** What one side may send before the other grants more: 256 KiB, muxado's default, which the agent keeps. */
const initialWindow = 0x40000;
/** One stream sends this much at a time, so that a long body does not hold up the others. */
const maxFrameBytes = 0x8000;

export class StreamResetError extends Error {
  override readonly name = 'StreamResetError';
  readonly code = 'STREAM_RESET';
}

export interface MuxadoStreamOptions {
  readonly id: number;
  /** True when this side opens it: its first frame then carries SYN. */
  readonly opens: boolean;
  readonly send: (frame: Frame) => void;
  /** Called once, when neither side has more to say on it. */
  readonly ended: () => void;
}

/** One stream of a muxado session: bytes both ways, each way with a window and an end of its own. */
export class MuxadoStream extends Duplex {
  readonly #options: MuxadoStreamOptions;
  #needsSyn: boolean;
  #sendWindow = initialWindow;
  #receiveWindow = initialWindow;
  /** Taken from the peer but not granted again yet: the reader was busy. */
  #owed = 0;
  #waiting: { readonly rest: Buffer; readonly done: (error?: Error | null) => void } | null = null;
  #sentFin = false;
  #gotFin = false;
  #isOver = false;

  constructor(options: MuxadoStreamOptions) {
    super({ allowHalfOpen: true });
    this.#options = options;
    this.#needsSyn = options.opens;
  }

  /** A frame of this stream came in. */
  takeFrame(frame: Frame): void {
    if (frame.type === frameTypes.data) this.#takeData(frame.body);
    else if (frame.type === frameTypes.windowIncrement) this.#takeWindow(frame.body.readUInt32BE(0));
    else if (frame.type === frameTypes.reset) this.#takeReset(frame.body.readUInt32BE(0));
    if ((frame.flags & frameFlags.fin) !== 0 && !this.#gotFin) {
      this.#gotFin = true;
      this.push(null);
      this.#checkWhetherOver();
    }
  }

  /** The session is gone: no frame is sent any more. */
  breakOff(cause: Error): void {
    this.#over();
    this.destroy(cause);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#waiting = { rest: chunk, done };
    this.#sendWhatFits();
  }

  override _final(done: () => void): void {
    this.#sendData(Buffer.alloc(0), frameFlags.fin);
    this.#sentFin = true;
    this.#checkWhetherOver();
    done();
  }

  override _read(): void {
    if (this.#owed === 0 || this.#isOver || this.#gotFin) return;
    this.#receiveWindow += this.#owed;
    this.#send(frameTypes.windowIncrement, uint32(this.#owed));
    this.#owed = 0;
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.#isOver) this.#send(frameTypes.reset, uint32(resetCodes.streamCancelled));
    this.#over();
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.done(error ?? new StreamResetError('The stream was closed while it was written to.'));
    done(error);
  }

  #takeData(body: Buffer): void {
    if (body.length === 0 || this.destroyed) return;
    if (body.length > this.#receiveWindow) {
      this.#send(frameTypes.reset, uint32(resetCodes.flowControl));
      this.breakOff(new StreamResetError('The agent sent more than its window.'));
      return;
    }
    this.#receiveWindow -= body.length;
    this.#owed += body.length;
    if (this.push(body)) this._read();
  }

  #takeWindow(increment: number): void {
    this.#sendWindow += increment;
    this.#sendWhatFits();
  }

  #takeReset(code: number): void {
    this.breakOff(new StreamResetError(`The agent reset the stream (code ${code}).`));
  }

  #sendWhatFits(): void {
    while (this.#waiting !== null && this.#sendWindow > 0 && !this.#isOver) {
      const { rest, done } = this.#waiting;
      const piece = rest.subarray(0, Math.min(this.#sendWindow, maxFrameBytes));
      this.#sendWindow -= piece.length;
      this.#sendData(piece, frameFlags.none);
      const left = rest.subarray(piece.length);
      this.#waiting = left.length === 0 ? null : { rest: left, done };
      if (left.length === 0) done();
    }
  }

  #sendData(body: Buffer, flag: number): void {
    const syn = this.#needsSyn ? frameFlags.syn : frameFlags.none;
    this.#needsSyn = false;
    this.#send(frameTypes.data, body, flag | syn);
  }

  #send(type: number, body: Buffer, flags: number = frameFlags.none): void {
    if (!this.#isOver) this.#options.send({ type, flags, stream: this.#options.id, body });
  }

  #checkWhetherOver(): void {
    if (this.#sentFin && this.#gotFin) this.#over();
  }

  #over(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#options.ended();
  }
}
