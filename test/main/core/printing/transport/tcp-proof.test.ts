import { expect, it } from 'vitest';
import type { PrinterWord } from '../../../../../main/core/printing/transport/printer-status';
import { ProcessIds, SlipProofs } from '../../../../../main/core/printing/transport/tcp-proof';

const workedOff = (byte: number): PrinterWord => ({ kind: 'worked-off', byte });
const idOf = (question: Uint8Array) => Buffer.from(question.subarray(7)).toString('latin1');
const processId = (question: Uint8Array): PrinterWord => ({ kind: 'process-id', id: idOf(question) });

it('process ids do not repeat, and hold no byte that an answer to DLE EOT could be', () => {
  const ids = new ProcessIds();
  const given = Array.from({ length: 5_000 }, () => ids.next());
  expect(new Set(given).size).toBe(given.length);
  for (const id of given) {
    expect(id).toHaveLength(4);
    expect(Buffer.from(id).every((byte) => byte >= 0x20 && byte <= 0x7e && !(byte & 0x10))).toBe(true);
  }
});

it('the question at the end of a slip is GS ( H function 48 with its own id, and only that id proves', () => {
  const proofs = new SlipProofs('gs-h', new ProcessIds());
  const first = proofs.question();
  const second = proofs.question();
  expect([...second.subarray(0, 7)]).toEqual([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]);
  expect(second).toHaveLength(11);
  expect(proofs.verdict(processId(first))).toBeNull();
  expect(proofs.verdict(processId(second))).toBe('printed');
});

it('the question at the end of a slip is not answered by an unsolicited byte', () => {
  const proofs = new SlipProofs('gs-h', new ProcessIds());
  proofs.question();
  expect(proofs.verdict(workedOff(0x00))).toBeNull();
});

it('the question at the end of a slip is GS r 1 otherwise, and answers of earlier slips do not count', () => {
  const proofs = new SlipProofs('gs-r', new ProcessIds());
  expect([...proofs.question()]).toEqual([0x1d, 0x72, 0x01]);
  proofs.question();
  expect(proofs.verdict(workedOff(0x00))).toBeNull();
  expect(proofs.verdict(workedOff(0x03))).toBe('printed');
});

it('the question at the end of a slip is GS r 1 otherwise, and proves nothing once too much was answered', () => {
  const proofs = new SlipProofs('gs-r', new ProcessIds());
  expect(proofs.verdict(workedOff(0x00))).toBeNull();
  proofs.question();
  expect(proofs.verdict(workedOff(0x00))).toBeNull();
});

it('the question at the end of a slip proves nothing when the paper has ended', () => {
  const proofs = new SlipProofs('gs-r', new ProcessIds());
  proofs.question();
  expect(proofs.verdict(workedOff(0x0f))).toBe('paper-out');
});

it('there is no question at the end of a slip where the printer cannot tell', () => {
  const proofs = new SlipProofs('none', new ProcessIds());
  expect(proofs.possible).toBe(false);
  expect(proofs.question()).toHaveLength(0);
});
