import { gzipSync } from 'node:zlib';
import type { BbotRandom } from '../../support/bbot/bbot-random';
import beginning from '../../support/bbot/samples/checkout_beginning.json';
import cancelled from '../../support/bbot/samples/checkout_cancelled.json';
import finished from '../../support/bbot/samples/checkout_finished.json';
import refunded from '../../support/bbot/samples/items_refunded.json';
import order from '../../support/bbot/samples/order_injection.json';
import change from '../../support/bbot/samples/order_status_change.json';
import type { PostedBody, PostOptions } from '../../support/relay/relay-post';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const samples: [Json, ...Json[]] = [order, order, change, beginning, cancelled, finished, refunded];
const oddTexts = [
  '',
  ' ',
  '__proto__',
  '\u0000',
  '\ud800',
  '\u202e',
  'é',
  '💶',
  '../../x',
  '1900-01-01',
  'NaN',
  'checkout_cancelled',
];
const oddKeys = [
  '__proto__',
  'constructor',
  'toString',
  'order',
  'id',
  'items',
  'event_type',
  'checkout_id',
  'length',
  '',
];
const oddNumbers = [0, -1, 1e308, -1e308, 0.1, 2 ** 53, Number.MIN_VALUE];

/** Bodies and headers that nobody meant, the same for the same seed. */
export class FuzzedBodies {
  constructor(private readonly random: BbotRandom) {}

  next(): { readonly body: PostedBody; readonly options: PostOptions } {
    const text = this.#body();
    const headers = this.#headers();
    const zipped = headers['content-encoding'] === 'gzip' && this.random.percent(70);
    return {
      body: zipped ? gzipSync(text) : text,
      options: { path: this.random.pick(['/bbot', '/bbot/updates']), headers },
    };
  }

  #body(): Buffer {
    const { random } = this;
    switch (random.pick(['mutated', 'mutated', 'mutated', 'json', 'bytes', 'damaged'])) {
      case 'json':
        return Buffer.from(this.#stringify(this.#json(0)));
      case 'bytes':
        return this.#bytes(random.integer(0, 2_000));
      case 'damaged':
        return this.#damage(Buffer.from(JSON.stringify(random.pick(samples))));
      default: {
        const sample = structuredClone(random.pick(samples));
        const id = random.percent(50) ? { id: random.uuid() } : {};
        const fresh =
          isObject(sample) && isObject(sample['order'])
            ? { ...sample, order: { ...sample['order'], ...id } }
            : sample;
        let mutated: Json = fresh;
        for (let times = random.integer(1, 6); times > 0; times--) mutated = this.#mutate(mutated);
        return Buffer.from(this.#stringify(mutated));
      }
    }
  }

  /** One value somewhere inside is dropped, doubled, or another. */
  #mutate(value: Json): Json {
    const { random } = this;
    if (random.percent(15)) return this.#json(1);
    if (Array.isArray(value) && value.length > 0) {
      const at = random.integer(0, value.length - 1);
      if (random.percent(10)) return value.toSpliced(at, 1);
      if (random.percent(10)) return [...value, ...value];
      return value.with(at, this.#mutate(value[at] ?? null));
    }
    if (isObject(value) && Object.keys(value).length > 0) {
      const keys = Object.keys(value);
      const key = random.pick([keys[0] ?? '', ...keys]);
      const { [key]: chosen = null, ...rest } = value;
      if (random.percent(10)) return rest;
      if (random.percent(10)) return { ...value, [random.pick(['x', ...oddKeys])]: this.#json(1) };
      return { ...value, [key]: this.#mutate(chosen) };
    }
    return this.#json(1);
  }

  #json(depth: number): Json {
    const { random } = this;
    const kind = random.integer(0, depth > 4 ? 3 : 5);
    if (kind === 0) return random.pick([null, true, false]);
    if (kind === 1) return random.pick([random.integer(-9, 9), ...oddNumbers]);
    if (kind === 2) return random.pick(['x', ...oddTexts]);
    if (kind === 3) return random.pick(['x', ...oddTexts]).repeat(random.integer(0, 300));
    const values = Array.from({ length: random.integer(0, 4) }, () => this.#json(depth + 1));
    if (kind === 4) return values;
    return Object.fromEntries(values.map((value) => [random.pick(['x', ...oddKeys]), value]));
  }

  /** JSON as it is, or with something that only a text can hold: a key twice, a deep nest, a huge number. */
  #stringify(value: Json): string {
    const text = JSON.stringify(value);
    const { random } = this;
    if (random.percent(96)) return text;
    const deep = random.integer(1, 20_000);
    return random.pick([
      `${'['.repeat(deep)}${text}${']'.repeat(deep)}`,
      text.replace('{', '{"order":{"id":"x"},"__proto__":{"x":1},'),
      text.replace(/\d+/, '1e999'),
      text.replace(/\d+/, '9'.repeat(400)),
      `\ufeff${text}`,
      ` \n${text}\n `,
    ]);
  }

  #damage(bytes: Buffer): Buffer {
    const { random } = this;
    const at = random.integer(0, bytes.length - 1);
    if (random.percent(30)) return bytes.subarray(0, at);
    if (random.percent(30)) return Buffer.concat([bytes.subarray(0, at), this.#bytes(9), bytes.subarray(at)]);
    bytes.writeUInt8(random.integer(0, 255), at);
    return bytes;
  }

  #bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.random.integer(0, 255)));
  }

  #headers(): Record<string, string> {
    const { random } = this;
    if (random.percent(80)) return {};
    const name = random.pick([
      'content-type',
      'content-encoding',
      'x-y',
      'cookie',
      'accept',
      'range',
      'if-none-match',
    ]);
    const value = random.pick([
      'application/json; charset=utf-16',
      'application/vnd.bbot+json',
      'APPLICATION/JSON',
      'text/plain',
      'gzip',
      'GZIP',
      'deflate',
      'br, gzip',
      '',
      'x'.repeat(3_000),
      '\u00ff',
      '*',
      'bytes=0-1',
    ]);
    return { [name]: value };
  }
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
