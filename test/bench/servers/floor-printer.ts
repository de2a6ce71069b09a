import { once } from 'node:events';
import { connect } from 'node:net';
import type { FloorOrder } from './floor-order';
import type { FloorStore } from './floor-store';

const askStatus = Buffer.of(0x10, 0x04, 0x01);
/** `GS r 1` is answered in its turn, so once all before it was worked off. */
const askProof = Buffer.of(0x1d, 0x72, 0x01);
const reset = Buffer.of(0x1b, 0x40);
const cut = Buffer.of(0x1d, 0x56, 0x00);

/**
 * The least that a slip costs of which it is known after a crash whether it came out: it is noted on the disk before its
 * first byte, the printer is reached and asked how it is, and its proof is noted on the disk. One slip after the other.
 */
export class FloorPrinter {
  readonly #url: URL;
  #printing: Promise<void> = Promise.resolve();

  constructor(
    url: string,
    private readonly store: FloorStore,
  ) {
    this.#url = new URL(url);
  }

  print(order: FloorOrder): void {
    this.#printing = this.#printing.then(() => this.#printOne(order)).catch(console.error);
  }

  async #printOne(order: FloorOrder): Promise<void> {
    const note = `${order.id}-slip`;
    const printer = connect({ host: this.#url.hostname, port: Number(this.#url.port), noDelay: true });
    try {
      await once(printer, 'connect');
      printer.write(askStatus);
      await once(printer, 'data');
      await this.store.keep(note, { id: order.id, slip: 'sending' });
      printer.write(Buffer.concat([reset, textOf(order), cut, askProof]));
      await once(printer, 'data');
      await this.store.keep(note, { id: order.id, slip: 'printed' });
    } finally {
      printer.destroy();
    }
  }
}

function textOf({ orderNumberToday, items }: FloorOrder): Buffer {
  const lines = [`Order ${orderNumberToday}`, ...items.map((item) => item.name_when_purchased)];
  return Buffer.from(`${lines.join('\n')}\n\n`, 'latin1');
}
