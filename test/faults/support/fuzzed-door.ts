import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { makeOrder } from '../../support/bbot/bbot-order';
import type { BbotRandom } from '../../support/bbot/bbot-random';
import type { PostOptions } from '../../support/relay/relay-post';

/** What the door may make of a request; `any`: whatever is no 5XX. */
export type Expected = 'taken' | 'wrong address' | 'any';

export interface DoorRequest {
  readonly body: Buffer;
  readonly options: PostOptions;
  readonly expected: Expected;
  /** The order that is in it. */
  readonly orderId: string;
}

const contentTypes = [
  'application/json',
  'Application/JSON; charset="UTF-8"',
  'application/json;charset=latin1',
  'application/json, application/json',
  'application/vnd.bbot+json',
  'text/plain',
  'text/json',
  'text/html; q=1',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary="x"',
  'application/octet-stream',
  'image/png',
  '',
  '/',
  'json',
] as const;
/** What may be said of a body without a word of it being so. */
const emptyEncodings = [
  'identity',
  'IDENTITY',
  '',
  ' ',
  'utf-8',
  'none',
  'chunked',
  'identity, identity',
] as const;
const packings = {
  plain: {
    pack: (body: Buffer) => body,
    names: [...emptyEncodings, 'gzip', 'GZIP', 'x-gzip', 'deflate', 'br'],
  },
  gzip: {
    pack: gzipSync,
    names: [...emptyEncodings, 'gzip', 'GZIP', 'x-gzip', 'identity, gzip', 'br, gzip'],
  },
  deflate: { pack: deflateSync, names: ['deflate', 'Deflate', 'identity, deflate', ' deflate '] },
  br: { pack: brotliCompressSync, names: ['br', 'BR', 'identity,br'] },
} as const satisfies Record<string, { pack: (body: Buffer) => Buffer; names: readonly string[] }>;
type Packing = keyof typeof packings;

const wrapping = ['', '', '%20', '%09', '%0A', '%22', '%E2%80%8B', '.', ','] as const;
const slashes = ['/', '/', '/', '//', '///', '%2F', '/./'] as const;
const ends = ['', '', '/', '//', '%20', '/%20', '?', '?x=1&y=%', '#x'] as const;
const wrongPaths = [
  '/',
  '/bbot/update',
  '/bbots',
  '/updates',
  '/bbot/bbot',
  '/webhook',
  '/api/bbot',
  '/%',
  '/bbot/%ff',
] as const;

/** Requests with a right password whose headers, path and body are as nobody meant them, the same for the same seed. */
export class FuzzedDoor {
  #number = 0;

  constructor(
    private readonly random: BbotRandom,
    private readonly nowMs: number,
  ) {}

  next(): DoorRequest {
    const { random } = this;
    this.#number += 1;
    const order = makeOrder(random, { number: this.#number, placedAtMs: this.nowMs, wantedAtMs: null });
    const isWrong = random.percent(15);
    const path = isWrong ? random.pick(wrongPaths) : this.#path();
    const text = Buffer.from(this.#wrapped(JSON.stringify(this.#oddly(order))));
    const isDamaged = random.percent(20);
    const packing = random.pick(Object.keys(packings) as [Packing, ...Packing[]]);
    const packed = packings[packing].pack(isDamaged ? this.#damaged(text) : text);
    const headers = { ...this.#contentType(), ...this.#encoding(packing) };
    return {
      body: isDamaged && random.percent(30) ? this.#damaged(packed) : packed,
      options: { path, headers },
      expected: isWrong ? 'wrong address' : isDamaged ? 'any' : 'taken',
      orderId: order.order.id,
    };
  }

  /** One of ours, as somebody may have pasted it. */
  #path(): string {
    const { random } = this;
    const parts = random.percent(50) ? ['bbot'] : ['bbot', 'updates'];
    const written = parts.map(
      (part) => random.pick(wrapping) + this.#inAnyCase(part) + random.pick(wrapping),
    );
    const [first = '', ...more] = written;
    const path = `/${random.percent(20) ? '/' : ''}${first}${more.map((part) => random.pick(slashes) + part).join('')}`;
    return path + random.pick(ends);
  }

  #inAnyCase(text: string): string {
    if (this.random.percent(70)) return text;
    return [...text].map((letter) => (this.random.percent(50) ? letter.toUpperCase() : letter)).join('');
  }

  #contentType(): Record<string, string> {
    const { random } = this;
    if (random.percent(20)) return { 'content-type': this.#printable(random.integer(0, 60)) };
    return { 'content-type': random.pick(contentTypes) };
  }

  #encoding(packing: Packing): Record<string, string> {
    const { random } = this;
    if (packing === 'plain' && random.percent(50)) return {};
    if (packing === 'gzip' && random.percent(20)) return {};
    const names: readonly string[] = packings[packing].names;
    return { 'content-encoding': random.pick([names[0] ?? '', ...names]) };
  }

  /** As a header may hold it. */
  #printable(length: number): string {
    return String.fromCharCode(...Array.from({ length }, () => this.random.integer(0x21, 0x7e)));
  }

  /** The same order, with what no kitchen needs left out, null or odd. */
  #oddly<Body extends { readonly order: object }>(body: Body): object {
    const { random } = this;
    const needed = ['id', 'items', 'time', 'last_modified'];
    const fields = Object.entries(body.order).flatMap(([name, value]): [string, unknown][] => {
      if (needed.includes(name) || random.percent(80)) return [[name, value]];
      return random.percent(30) ? [] : [[name, random.pick([null, '', [], {}, 'odd', -1, true])]];
    });
    return { ...body, order: { ...Object.fromEntries(fields), time_closed: null } };
  }

  #wrapped(text: string): string {
    return this.random.pick([text, text, `\ufeff${text}`, `\r\n ${text}\t\n`, text.replaceAll('":', '" : ')]);
  }

  #damaged(bytes: Buffer): Buffer {
    const { random } = this;
    const at = random.integer(0, Math.max(0, bytes.length - 1));
    switch (random.pick(['cut', 'byte', 'more', 'none', 'noise'])) {
      case 'cut':
        return bytes.subarray(0, at);
      case 'byte':
        return Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from([random.integer(0, 255)]),
          bytes.subarray(at + 1),
        ]);
      case 'more':
        return Buffer.concat([bytes, bytes.subarray(0, at)]);
      case 'none':
        return Buffer.alloc(0);
      default:
        return Buffer.from(Array.from({ length: random.integer(0, 3_000) }, () => random.integer(0, 255)));
    }
  }
}
