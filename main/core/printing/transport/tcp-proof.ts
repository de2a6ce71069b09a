import { randomInt } from 'node:crypto';
import type { Confirmation } from '../../../../shared/printing/printer';
import { type PrinterWord, saysPaperOut } from './printer-status';

/** Bytes of an id in which bit 4 is off, so that none of them can be taken for an answer to DLE EOT. */
const letters = 'ABCDEFGHIJKLMNOabcdefghijklmno';
const idLength = 4;
const idCount = letters.length ** idLength;

/**
 * Ids for the slips of one printer. They begin anywhere and go on over its connections: a printer may answer on
 * a new connection for what it got on the one before.
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

/** `paper-out`: all was worked off, and the paper had ended. */
export type Verdict = 'printed' | 'paper-out';

/**
 * What is asked at the end of each slip of one connection, and whether a word is the answer to the last of them.
 * It is to be given every word of the connection, from its first on.
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

  /** The question that goes behind a slip: `GS ( H` function 48 with an id of its own, or `GS r 1`. */
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

  /** What a word says of the slip that was asked about last; null: nothing. */
  verdict(word: PrinterWord): Verdict | null {
    if (word.kind === 'process-id') return word.id === this.#awaited ? 'printed' : null;
    if (word.kind !== 'worked-off') return null;
    this.#answered += 1;
    // Answers to GS r carry no id and come in the order of the slips. An earlier slip may still be owed its own;
    // and where more came than were asked for, nobody knows whose they are.
    if (this.#answered !== this.#asked) return null;
    return saysPaperOut(word.byte) ? 'paper-out' : 'printed';
  }
}
