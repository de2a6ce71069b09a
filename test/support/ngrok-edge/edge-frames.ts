/** muxado's frames: 24-bit length, 4-bit type, 4-bit flags, 32-bit stream id, body; all big-endian. */
export interface Frame {
  readonly type: number;
  readonly flags: number;
  readonly stream: number;
  readonly body: Buffer;
}

export const frameTypes = { reset: 0, data: 1, windowIncrement: 2, goAway: 3 } as const;
export const frameFlags = { none: 0, fin: 1, syn: 2 } as const;
export const resetCodes = { flowControl: 3, streamClosed: 4, streamCancelled: 6 } as const;

const headerBytes = 8;

export function encodeFrame({ type, flags, stream, body }: Frame): Buffer {
  const header = Buffer.allocUnsafe(headerBytes);
  header.writeUIntBE(body.length, 0, 3);
  header.writeUInt8((type << 4) | flags, 3);
  header.writeUInt32BE(stream, 4);
  return Buffer.concat([header, body]);
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

/** Cuts what comes from a socket into frames. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** @returns the frames that are complete by now. */
  read(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== null; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | null {
    if (this.#length < headerBytes) return null;
    const header = this.#front(headerBytes);
    const end = headerBytes + header.readUIntBE(0, 3);
    if (this.#length < end) return null;
    const whole = this.#front(end);
    this.#chunks = [whole.subarray(end), ...this.#chunks.slice(1)];
    this.#length -= end;
    const kind = whole.readUInt8(3);
    return {
      type: kind >> 4,
      flags: kind & 0x0f,
      stream: whole.readUInt32BE(4),
      body: whole.subarray(headerBytes, end),
    };
  }

  /** The first chunk, made long enough. Chunks are joined only when they must be: a long body comes in many. */
  #front(bytes: number): Buffer {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= bytes) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}
