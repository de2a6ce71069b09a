import { randomInt } from 'node:crypto';
import type { Confirmation } from '../../../../shared/printing/printer';
import { type PrinterWord, saysPaperOut } from './printer-status';

/** Bytes for an id, with bit 4 off, so that none can be mistaken for an answer to DLE EOT. */
const letters = 'ABCDEFGHIJKLMNOabcdefghijklmno';
const idLength = 4;
const idCount = letters.length ** idLength;

/**
 * Ids for the slips of one printer. They start at random and continue across its connections: a printer may answer on a
 * new connection for what it received on the previous one.
 */
export class ProcessIds {
  #next = randomInt(idCount);

  next(): string {
    let rest = this.#next;
    this.#next = (this.#next + 1) % idCount;
    let id = '';
    while (id.length < idLength) {
      id += letters.charAt(rest % letters.length);
      rest = Math.floor(rest / letters.length);
    }
    return id;
  }
}

/** `paper-out`: everything was worked off, but the paper had run out. */
export type Verdict = 'printed' | 'paper-out';

/**
 * The question at the end of each slip on one connection, and whether a word answers the last one. It must be given
 * every word of the connection, from the first on.
 */
export class SlipProofs {
  readonly #confirmation: Confirmation;
  readonly #ids: ProcessIds;
  #awaited: string | null = null;
  #asked = 0;
  #answered = 0;

  constructor(confirmation: Confirmation, ids: ProcessIds) {
    this.#confirmation = confirmation;
    this.#ids = ids;
  }

  /** Whether the printer can be asked at all. */
  get possible(): boolean {
    return this.#confirmation !== 'none';
  }

  /** The question after a slip: `GS ( H` function 48 with its own id, or `GS r 1`. */
  question(): Uint8Array {
    if (this.#confirmation === 'none') return new Uint8Array();
    if (this.#confirmation === 'gs-r') {
      this.#asked += 1;
      return Uint8Array.of(0x1d, 0x72, 0x01);
    }
    this.#awaited = this.#ids.next();
    return Buffer.concat([
      Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30),
      Buffer.from(this.#awaited, 'latin1'),
    ]);
  }

  /** What a word says about the slip last asked about; null: nothing. */
  verdict(word: PrinterWord): Verdict | null {
    if (word.kind === 'process-id') return word.id === this.#awaited ? 'printed' : null;
    if (word.kind !== 'worked-off') return null;
    this.#answered += 1;
    // Answers to GS r carry no id and come in slip order. An earlier slip's answer may still be outstanding; and if
    // more came than were asked for, it is unknown whose they are.
    if (this.#answered !== this.#asked) return null;
    return saysPaperOut(word.byte) ? 'paper-out' : 'printed';
  }
}
