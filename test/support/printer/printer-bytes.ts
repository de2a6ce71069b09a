import { type Behaviour, soundPrinter } from './printer-behaviour';
import { PrinterMachine } from './printer-machine';
import type { PrinterSlip } from './printer-slip';
import { epsonCodePages } from './reader/printer-code-pages';
import { PrinterReader } from './reader/printer-reader';

/** What a sound printer makes of these bytes, without a network: the slips that it cut off, and its problems. */
export function printBytes(
  bytes: Uint8Array,
  columns: Behaviour['columns'] = 48,
): { readonly slips: readonly PrinterSlip[]; readonly problems: readonly string[] } {
  const slips: PrinterSlip[] = [];
  const machine = new PrinterMachine({ ...soundPrinter, columns }, epsonCodePages, (slip) =>
    slips.push(slip),
  );
  const reader = new PrinterReader();
  for (const byte of bytes) {
    const instruction = reader.take(byte);
    if (instruction !== null) machine.tell(instruction, () => undefined);
  }
  return { slips, problems: machine.problems };
}
