import type { Duplex } from 'node:stream';
import {
  encodeFrame,
  type Frame,
  FrameReader,
  frameFlags,
  frameTypes,
  resetCodes,
  uint32,
} from './edge-frames';
import { MuxadoStream } from './edge-muxado-stream';

export class SessionLostError extends Error {
  override readonly name = 'SessionLostError';
  readonly code = 'SESSION_LOST';

  constructor(cause?: Error) {
    super('The session with the agent is gone.', { cause });
  }
}

/** Grants nothing more on the first stream: no agent does anything about it. */
const emptyFrame: Frame = {
  type: frameTypes.windowIncrement,
  flags: frameFlags.none,
  stream: 2,
  body: uint32(0),
};

/** The edge's half of a muxado session: the agent opens streams with odd ids, the edge with even ones. */
export class MuxadoSession {
  readonly #socket: Duplex;
  readonly #streams = new Map<number, MuxadoStream>();
  readonly #reader = new FrameReader();
  readonly #accept: (stream: MuxadoStream) => void;
  #lastId = 0;
  #isFrozen = false;
  #held: Buffer[] = [];
  #isGone = false;

  readonly #answersAtOnce: boolean;

  /**
   * @param accept called with each stream that the agent opens, before its first bytes are put in
   * @param answersAtOnce sends an empty frame for whatever comes, see `EdgeOptions`
   */
  constructor(socket: Duplex, accept: (stream: MuxadoStream) => void, answersAtOnce: boolean) {
    this.#socket = socket;
    this.#accept = accept;
    this.#answersAtOnce = answersAtOnce;
    let cause: Error | undefined;
    socket.on('data', (chunk: Buffer) => this.#takeBytes(chunk));
    socket.on('error', (error) => {
      cause = error;
    });
    socket.once('end', () => socket.destroy());
    socket.once('close', () => this.#lose(new SessionLostError(cause)));
  }

  get streamsOpen(): number {
    return this.#streams.size;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  /** @throws SessionLostError */
  open(): MuxadoStream {
    if (this.#isGone) throw new SessionLostError();
    this.#lastId += 2;
    return this.#newStream(this.#lastId, true);
  }

  /** Neither reads nor writes until thawed; the connection stays. */
  freeze(): void {
    this.#isFrozen = true;
    this.#socket.pause();
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const bytes of this.#held.splice(0)) this.#socket.write(bytes);
    this.#socket.resume();
  }

  /** Tells the agent that the edge goes away; the agent then ends the session. */
  goAway(text: string): void {
    const body = Buffer.concat([uint32(0), uint32(0), Buffer.from(text)]);
    this.#send({ type: frameTypes.goAway, flags: frameFlags.none, stream: 0, body });
  }

  #newStream(id: number, opens: boolean): MuxadoStream {
    const stream = new MuxadoStream({
      id,
      opens,
      send: (frame) => this.#send(frame),
      ended: () => this.#streams.delete(id),
    });
    this.#streams.set(id, stream);
    return stream;
  }

  #takeBytes(chunk: Buffer): void {
    if (this.#answersAtOnce) this.#send(emptyFrame);
    for (const frame of this.#reader.read(chunk)) this.#takeFrame(frame);
  }

  #takeFrame(frame: Frame): void {
    if (frame.type === frameTypes.goAway) {
      this.#socket.destroy();
      return;
    }
    if ((frame.flags & frameFlags.syn) !== 0) this.#accept(this.#newStream(frame.stream, false));
    const stream = this.#streams.get(frame.stream);
    if (stream !== undefined) stream.takeFrame(frame);
    else if (frame.type === frameTypes.data && frame.body.length > 0) this.#refuse(frame.stream);
  }

  #refuse(stream: number): void {
    const body = uint32(resetCodes.streamClosed);
    this.#send({ type: frameTypes.reset, flags: frameFlags.none, stream, body });
  }

  #send(frame: Frame): void {
    if (this.#isGone || this.#socket.destroyed) return;
    const bytes = encodeFrame(frame);
    if (this.#isFrozen) this.#held.push(bytes);
    else this.#socket.write(bytes);
  }

  #lose(cause: SessionLostError): void {
    this.#isGone = true;
    this.#held = [];
    for (const stream of [...this.#streams.values()]) stream.breakOff(cause);
  }
}
