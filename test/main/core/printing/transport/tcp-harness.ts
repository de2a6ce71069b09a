import type { TcpTimings } from '../../../../../main/core/printing/transport/tcp-timings';
import { type TcpTarget, TcpTransport } from '../../../../../main/core/printing/transport/tcp-transport';
import type {
  PrintDocument,
  PrinterLink,
  PrintOutcome,
} from '../../../../../main/core/printing/transport/transport';
import type { PrintProblem } from '../../../../../shared/printing/printer';
import { startVirtualPrinter, type VirtualPrinter } from '../../../../support/printer/virtual-printer';
import { type Script, type ScriptedPrinter, startScriptedPrinter } from './tcp-scripted-printer';

/** Short ones. A sound printer on this computer needs a few milliseconds. */
export const timings: TcpTimings = {
  connectMs: 2_000,
  answerMs: 200,
  stallMs: 300,
  confirmMs: 300,
  askAgainMs: 20,
};
export const slip = ['ORDER 233', '2 x Ceviche', '1 x Taco', 'no onions'];
const cut = Uint8Array.of(0x1d, 0x56, 0x00);
export const document = documentOf(slip);

const printers: { stop(): Promise<void> }[] = [];
const links: PrinterLink[] = [];

/** Ends what a test has started. */
export async function endAll(): Promise<void> {
  for (const link of links.splice(0)) link.close();
  for (const printer of printers.splice(0)) await printer.stop();
}

/** What a transport told meanwhile. */
export class Ears {
  readonly problems: (PrintProblem | null)[] = [];
  #waiting: (() => void)[] = [];

  readonly onProblem = (problem: PrintProblem | null): void => {
    this.problems.push(problem);
    for (const check of this.#waiting.splice(0)) check();
  };

  async until(problem: PrintProblem | null): Promise<void> {
    while (this.problems.at(-1) !== problem || this.problems.length === 0)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

export function documentOf(lines: readonly string[]): PrintDocument {
  return { kind: 'escpos', bytes: Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), cut]) };
}

export async function virtual(
  behaviour: Parameters<typeof startVirtualPrinter>[0] = {},
): Promise<VirtualPrinter> {
  const printer = await startVirtualPrinter(behaviour);
  printers.push(printer);
  return printer;
}

export async function scripted(script: Script): Promise<ScriptedPrinter> {
  const printer = await startScriptedPrinter(script);
  printers.push(printer);
  return printer;
}

export function transportTo(
  { host, port }: { readonly host: string; readonly port: number },
  target: Partial<TcpTarget> = {},
  change: Partial<TcpTimings> = {},
): TcpTransport {
  return new TcpTransport({ host, port, confirmation: 'gs-h', ...target }, { ...timings, ...change });
}

export async function reached(transport: TcpTransport): Promise<PrinterLink> {
  const answer = await transport.reach();
  if (answer.kind === 'failed') throw new Error(`The printer was not reached: ${answer.problem}`);
  links.push(answer.link);
  return answer.link;
}

/** A port takes a moment to listen again. */
export async function reachedAtLast(transport: TcpTransport): Promise<PrinterLink> {
  for (;;) {
    const answer = await transport.reach();
    if (answer.kind === 'failed') continue;
    links.push(answer.link);
    return answer.link;
  }
}

export function sendTo(link: PrinterLink, what = document, ears = new Ears()): Promise<PrintOutcome> {
  return link.send(what, ears.onProblem);
}

export async function timed<T>(run: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const from = performance.now();
  return { result: await run(), ms: performance.now() - from };
}
