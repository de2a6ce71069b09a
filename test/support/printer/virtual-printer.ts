import type { Socket } from 'node:net';
import { type Behaviour, soundPrinter } from './printer-behaviour';
import { type ConnectionHost, PrinterConnection } from './printer-connection';
import { PrinterMachine } from './printer-machine';
import { PrinterPort } from './printer-port';
import type { PrinterSlip } from './printer-slip';
import { PrinterWaits } from './printer-waits';
import { type CodePageMapping, epsonCodePages } from './reader/printer-code-pages';
import { fontSizes, type PrinterInstruction } from './reader/printer-instruction';
import { drawSlip } from './reader/printer-picture';

/** An ESC/POS printer of this computer's own, on TCP, for tests and demonstrations. */
export interface VirtualPrinter {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** "tcp://127.0.0.1:<port>" */
  readonly url: string;
  /** Slips that were cut off, oldest first. */
  readonly slips: readonly PrintedSlip[];
  /** What came out since the last cut. */
  readonly uncut: PrintedSlip;
  /** How often the cash drawer was opened. */
  readonly drawerKicks: number;
  /** What it did not understand or could not do. */
  readonly problems: readonly string[];
  /** `performance.now()` of the first byte of each connection, be it to print or a question. */
  readonly firstBytesAt: readonly number[];
  /** `performance.now()` of the first instruction to print of each document: after connecting, after a cut. */
  readonly documentsAt: readonly number[];
  /** Connections that are open. */
  readonly connections: number;
  /** All bytes to print so far; questions that are answered at once do not count. */
  readonly bytesToPrint: number;
  readonly behaviour: Behaviour;
  /** Changes what it does from now on. */
  behave(change: Partial<Behaviour>): void;
  /** Resolves once so many slips were cut off in all. @throws PrinterStoppedError */
  untilSlips(count: number): Promise<readonly PrintedSlip[]>;
  /** Resolves once this is so; looked at whenever something happens. @throws PrinterStoppedError */
  until(isSo: () => boolean): Promise<void>;
  /** Ends everything; no handle stays open. */
  stop(): Promise<void>;
}

/** A piece of paper. */
export interface PrintedSlip {
  /** As text, without spaces at their ends; an image is a line "[image 384×96]". */
  readonly lines: readonly string[];
  readonly text: string;
  /** Dots. */
  readonly images: readonly { readonly width: number; readonly height: number }[];
  /** `performance.now()` of the cut. */
  readonly at: number;
  /** A picture, a pixel for each dot, 8 of them a millimetre. */
  png(): Promise<Buffer>;
}

/** The printer was stopped while somebody waited for it. */
export class PrinterStoppedError extends Error {
  override readonly name = 'PrinterStoppedError';
  readonly code = 'PRINTER_STOPPED';

  constructor(slips: number) {
    super(`The printer was stopped after ${slips} slips.`);
  }
}

/** What may stand between two documents: questions, and the line feed that the encoder sends after a cut. */
const outsideDocuments: readonly PrinterInstruction['kind'][] = [
  'status',
  'process-id',
  'paper-status',
  'line-feed',
  'carriage-return',
];

class ListeningPrinter implements VirtualPrinter, ConnectionHost {
  readonly host = '127.0.0.1';
  readonly slips: PrintedSlip[] = [];
  readonly firstBytesAt: number[] = [];
  readonly documentsAt: number[] = [];
  bytesToPrint = 0;
  readonly #machine: PrinterMachine;
  readonly #port: PrinterPort;
  readonly #open = new Set<PrinterConnection>();
  readonly #waits = new PrinterWaits();
  #isInDocument = false;
  #moves = 0;
  #moving: Promise<void> = Promise.resolve();

  constructor(behaviour: Behaviour, port: number, mapping: CodePageMapping) {
    this.#machine = new PrinterMachine(behaviour, mapping, (slip) => this.#cut(slip));
    this.#port = new PrinterPort(port, (socket) => this.#welcome(socket));
  }

  get port(): number {
    return this.#port.number;
  }

  get url(): string {
    return `tcp://${this.host}:${this.port}`;
  }

  get uncut(): PrintedSlip {
    return this.#printed(this.#machine.uncut);
  }

  get drawerKicks(): number {
    return this.#machine.drawerKicks;
  }

  get problems(): readonly string[] {
    return this.#machine.problems;
  }

  get connections(): number {
    return this.#open.size;
  }

  get behaviour(): Behaviour {
    return this.#machine.behaviour;
  }

  async start(): Promise<void> {
    await this.#port.listen();
    if (!this.behaviour.listening) await this.#port.refuse();
  }

  behave(change: Partial<Behaviour>): void {
    const { listening } = this.behaviour;
    this.#machine.behave(change);
    if (this.behaviour.listening !== listening) this.#move();
    for (const connection of this.#open) connection.behaviourChanged();
    this.#waits.check();
  }

  async untilSlips(count: number): Promise<readonly PrintedSlip[]> {
    await this.until(() => this.slips.length >= count);
    return this.slips;
  }

  until(isSo: () => boolean): Promise<void> {
    return this.#waits.until(isSo, () => new PrinterStoppedError(this.slips.length));
  }

  async stop(): Promise<void> {
    this.#waits.giveUp();
    await this.#moving;
    for (const connection of this.#open) connection.reset();
    await this.#port.close();
  }

  firstByte(): void {
    this.firstBytesAt.push(performance.now());
    this.#isInDocument = false;
  }

  byteToPrint(): void {
    this.bytesToPrint += 1;
    const { breakAfterBytes } = this.behaviour;
    if (breakAfterBytes !== null) this.#machine.behave({ breakAfterBytes: Math.max(0, breakAfterBytes - 1) });
  }

  instructed(instruction: PrinterInstruction, answer: (bytes: Uint8Array) => void): void {
    if (!outsideDocuments.includes(instruction.kind)) {
      if (!this.#isInDocument) this.documentsAt.push(performance.now());
      this.#isInDocument = instruction.kind !== 'cut';
    }
    this.#machine.tell(instruction, answer);
    this.#waits.check();
  }

  broken(): void {
    this.#machine.behave({ breakAfterBytes: null });
  }

  #welcome(socket: Socket): void {
    const connection = new PrinterConnection(socket, this);
    this.#open.add(connection);
    socket.once('close', () => {
      this.#open.delete(connection);
      this.#waits.check();
    });
    this.#waits.check();
  }

  /** One move after the other; at once if none is under way. */
  #move(): void {
    const { listening } = this.behaviour;
    if (!listening) for (const connection of this.#open) connection.reset();
    const move = (): Promise<void> => (listening ? this.#port.listen() : this.#port.refuse());
    this.#moves += 1;
    this.#moving = (this.#moves === 1 ? move() : this.#moving.then(move)).finally(() => {
      this.#moves -= 1;
    });
  }

  #cut(slip: PrinterSlip): void {
    this.slips.push(this.#printed(slip));
  }

  #printed(slip: PrinterSlip): PrintedSlip {
    const width = this.behaviour.columns * fontSizes.A.width;
    const { height } = slip;
    const [lines, marks, images] = [[...slip.lines], [...slip.marks], slip.images];
    return {
      lines,
      text: lines.join('\n'),
      images,
      at: performance.now(),
      png: () => drawSlip({ width, height, marks }),
    };
  }
}

/**
 * Starts a virtual printer on this computer alone.
 * @param behaviour what is not as with a sound 80 mm printer
 * @param port any free one otherwise
 * @param mapping what its code page numbers mean; Epson's otherwise
 */
export async function startVirtualPrinter(
  behaviour: Partial<Behaviour> = {},
  port = 0,
  mapping: CodePageMapping = epsonCodePages,
): Promise<VirtualPrinter> {
  const printer = new ListeningPrinter({ ...soundPrinter, ...behaviour }, port, mapping);
  await printer.start();
  return printer;
}
