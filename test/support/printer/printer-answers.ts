import { type Behaviour, isReady } from './printer-behaviour';

const fixed = 0x12;

/**
 * The answer to `DLE EOT n`: one byte.
 * Bits as in Epson's ESC/POS reference, "DLE EOT: transmit real-time status"
 * (download4.epson.biz/sec_pubs/pos/reference_en/escpos/dle_eot.html), the same in the specifications of
 * TM-T81 and TM-U220A, and for n = 3 and 4 in those of Citizen CT-S2000 and Bixolon SRP-350.
 */
export function realTimeStatus(n: number, behaviour: Behaviour): number | null {
  const { paper, coverOpen, fault } = behaviour;
  const bits = (...pairs: readonly (readonly [boolean, number])[]): number =>
    pairs.reduce((sum, [isSo, bit]) => (isSo ? sum | bit : sum), fixed);
  switch (n) {
    case 1:
      return bits([!isReady(behaviour), 0x08]);
    case 2:
      return bits([coverOpen, 0x04], [paper === 'out', 0x20], [fault !== 'none', 0x40]);
    case 3:
      return bits([fault === 'cutter', 0x08], [fault === 'unrecoverable', 0x20]);
    case 4:
      // A roll that has ended has come near its end, too.
      return bits([paper !== 'ok', 0x0c], [paper === 'out', 0x60]);
    default:
      return null;
  }
}

/**
 * The answer to `GS r 1`: bits 0 and 1 for a roll near its end. Bits 2 and 3 would mean that it has ended, but a
 * printer without paper does not come to the question (Epson, "GS r: transmit status", model-dependent notes).
 */
export function paperStatus({ paper }: Behaviour): number {
  return paper === 'near-end' ? 0x03 : 0x00;
}

/** The answer to `GS ( H` function 48: header, identifier, the four bytes that were sent with it, NUL. */
export function processIdAnswer(id: Uint8Array): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...id, 0x00);
}
