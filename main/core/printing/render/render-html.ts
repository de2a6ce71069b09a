import { letters } from '../../../../shared/text/letters';
import { letterColumns } from '../layout/columns';
import type { SlipLine, SlipPage } from '../layout/slip-page';
import { faceHead, fixedAdvance, fixedFamily, paperPolicy } from './paper-faces';

/** The printable width of a roll, in millimeters. */
const printableMm = { 58: 48, 80: 72 } as const;
/** Of the printer's own letters, in columns: 12 dots wide, 24 high, in lines of 30. */
const letterHeight = 2;
const linePitch = 2.5;
/** PDF readers do not accept a page longer than 5 m. */
const maxPageMm = 3_000;
const edgeMm = 4;
/** Extra page length, since each line is rounded to screen dots. */
const roundingMm = 3;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Some slips as one document, one page each, as wide as the paper and as long as the longest: what the printer's own
 * letters would print, line by line. No scripts; loads nothing but its faces.
 */
export function htmlOf(pages: readonly SlipPage[]): string {
  const paperMm = pages[0]?.paperMm ?? 80;
  const heightMm = Math.min(maxPageMm, Math.max(edgeMm + roundingMm, ...pages.map(heightMmOf)));
  return `<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${paperPolicy}">
${faceHead(['fixed', 'fixed-bold'])}<style>${styleOf(paperMm, heightMm)}</style></head>
<body>${pages.map(sectionOf).join('\n')}</body></html>
`;
}

function styleOf(paperMm: SlipPage['paperMm'], heightMm: number): string {
  const sideMm = (paperMm - printableMm[paperMm]) / 2;
  return `
@page { size: ${paperMm}mm ${mm(heightMm)}; margin: 0 }
* { margin: 0; padding: 0 }
html { width: ${paperMm}mm; background: #fff; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact }
section { width: ${printableMm[paperMm]}mm; padding: ${edgeMm / 2}mm ${sideMm}mm; box-sizing: content-box; overflow: hidden;
  font: calc(var(--column) / ${fixedAdvance})/calc(var(--column) * ${letterHeight}) ${fixedFamily};
  font-variant-ligatures: none }
section + section { break-before: page }
p { break-inside: avoid; height: calc(var(--column) * var(--pitch)) }
span { display: inline-block; white-space: pre; unicode-bidi: plaintext; transform-origin: 0 0; transform: scale(var(--wide), var(--high)) }
b { font-weight: bold }
.inverted { background: #000; color: #fff }
i { display: inline-block; width: calc(var(--column) * 2); font-style: normal; text-align: center }
`;
}

function sectionOf(page: SlipPage): string {
  const column = mm(columnMmOf(page));
  return `<section style="--column: ${column}">\n${page.lines.map(lineOf).join('\n')}\n</section>`;
}

function lineOf(line: SlipLine): string {
  const style = `--pitch: ${pitchOf(line)}; --wide: ${line.width}; --high: ${line.height}`;
  const classAttribute = line.inverted ? ' class="inverted"' : '';
  const text = letters(line.text).map(letterOf).join('');
  const inside = line.bold ? `<b>${text}</b>` : text;
  return `<p style="${style}"><span${classAttribute}>${inside}</span></p>`;
}

/** A text escaped for a document. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** A two-column letter gets the room it has on paper, whatever font it is found in. */
function letterOf(letter: string): string {
  const escaped = htmlText(letter);
  return letterColumns(letter) === 2 ? `<i>${escaped}</i>` : escaped;
}

function heightMmOf(page: SlipPage): number {
  return edgeMm + roundingMm + page.lines.reduce((sum, line) => sum + pitchOf(line) * columnMmOf(page), 0);
}

/** As printers do: the usual pitch, or as much as the tallest letter needs. */
function pitchOf({ height }: SlipLine): number {
  return Math.max(linePitch, height * letterHeight);
}

function columnMmOf({ columns, paperMm }: SlipPage): number {
  return printableMm[paperMm] / columns;
}

function mm(length: number): string {
  return `${length.toFixed(3)}mm`;
}
