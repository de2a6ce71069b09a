import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { expect, it } from 'vitest';
import { charactersOf, epsonCodePages } from './printer-code-pages';

it.each(Object.values(epsonCodePages))('each character of %s is read as the encoder writes it', (page) => {
  const text = printableCharacters(page);
  expect(text.length).toBeGreaterThan(90);
  expect(readBack(text, page)).toBe(text);
});

it('the virtual printer has no page that Epson does not have', () => {
  expect(charactersOf(epsonCodePages, 99)).toBeNull();
});

/** Without those that the encoder writes as control bytes, such as § (0x15), although some pages have them twice. */
function printableCharacters(page: Codepage): string {
  const points = CodepageEncoder.getEncoding(page).codepoints;
  const isPrinted = (point: number): boolean => point !== 0xfffd && points.indexOf(point) > 0x20;
  return String.fromCodePoint(...points.filter(isPrinted)).replaceAll(/[\s\x7f]/gu, '');
}

/** What the encoder writes on this page for an Epson printer, read by the number that it selects. */
function readBack(text: string, page: Codepage): string {
  const encoder = new ReceiptPrinterEncoder({ columns: 48, printerModel: 'epson-tm-t88vi' });
  const bytes = [...encoder.codepage(page).text(text).encode()];
  const at = bytes.findIndex((byte, index) => byte === 0x1b && bytes[index + 1] === 0x74);
  const characters = charactersOf(epsonCodePages, bytes[at + 2] ?? -1);
  const printed = bytes.slice(at + 3).filter((byte) => byte >= 0x20);
  return printed.map((byte) => characters?.[byte] ?? '�').join('');
}
