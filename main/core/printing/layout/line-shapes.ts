import { maxTextLength } from '../../../../shared/bbot/bounds';
import { visibleText } from '../../../../shared/bbot/visible-text';
import { texts } from '../../../../shared/i18n/texts';
import { columnsOf, wrap } from './columns';
import { large, plain, type SlipLine, type TextStyle, tallBold } from './slip-page';

/** Per text: about an arm's length of paper. The rest is on the screen. */
const maxLines = 40;
/** A text barely over the limit prints in full: the line saying how many are missing takes room too. */
const spareLines = 3;

/** The wrapped lines of a text, cut to `maxLines`, plus a line saying how many are missing. */
function linesOf(text: string, columns: number): readonly string[] {
  const lines = paperLines(text).flatMap((line) => wrap(line, columns));
  const more = lines.length - maxLines;
  if (more <= spareLines) return lines;
  return [...lines.slice(0, maxLines), ...wrap(texts.paper.moreLines(more), columns)];
}

/** A text from edge to edge, broken at words. `hang` precedes the first line; later lines indent by its width. */
export function textLines(columns: number, text: string, style: TextStyle, hang = ''): readonly SlipLine[] {
  const room = Math.floor(columns / style.width) - columnsOf(hang);
  const lines = linesOf(text, room);
  const indent = ' '.repeat(columnsOf(hang));
  return lines.map((line, index) => ({ ...style, text: `${index === 0 ? hang : indent}${line}` }));
}

/** A name with more large lines than this prints narrow: a long one would fill an arm's length of paper. */
const maxLargeLines = 3;

/** A text in large letters, or narrow ones if it is long. */
export function largeLines(columns: number, text: string, hang = ''): readonly SlipLine[] {
  const lines = textLines(columns, text, large, hang);
  return lines.length <= maxLargeLines ? lines : textLines(columns, text, tallBold, hang);
}

/** A text white on black, centered on a bar from edge to edge, as large as fits up to `max` times. */
export function barLines(columns: number, text: string, max: number): readonly SlipLine[] {
  const words = paperText(text);
  const size = sizeFor(columns, columnsOf(words) + 2, max);
  const room = Math.floor(columns / size);
  return linesOf(words, room - 2).map((line) => {
    const free = room - columnsOf(line);
    const left = Math.floor(free / 2);
    const centred = `${' '.repeat(left)}${line}${' '.repeat(free - left)}`;
    return { width: size, height: size, bold: true, inverted: true, text: centred };
  });
}

/**
 * A text in a frame, so that a note is not mistaken for another item. All double height: printers leave a gap between
 * lines of single height, which breaks the frame.
 */
export function boxLines(columns: number, text: string, indent = 0): readonly SlipLine[] {
  const room = columns - indent - 4;
  const lines = linesOf(text, room);
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map(columnsOf));
  const before = ' '.repeat(indent);
  const edge = '─'.repeat(width + 2);
  return [
    { ...tallBold, text: `${before}┌${edge}┐` },
    ...lines.map((line) => ({
      ...tallBold,
      text: `${before}│ ${line}${' '.repeat(width - columnsOf(line))} │`,
    })),
    { ...tallBold, text: `${before}└${edge}┘` },
  ];
}

/** Beside an amount, a text with fewer columns would be a stack of letters. */
const leastBeside = 8;

/** A text with an amount at the right edge of its last line. @param amount null: none */
export function pairLines(
  columns: number,
  text: string,
  amount: string | null,
  style: TextStyle,
  hang = '',
): readonly SlipLine[] {
  if (amount === null) return textLines(columns, text, style, hang);
  const right = paperText(amount);
  const room = Math.floor(columns / style.width);
  const beside = room - columnsOf(right) - 1;
  if (beside - columnsOf(hang) < leastBeside)
    return [...textLines(columns, text, style, hang), rightLine(columns, amount, style)];
  const lines = textLines(beside * style.width, text, style, hang);
  // A text with nothing visible must not hide its amount.
  if (lines.length === 0) return [rightLine(columns, amount, style)];
  return lines.map((line, index) => {
    if (index < lines.length - 1) return line;
    return { ...line, text: `${line.text}${' '.repeat(room - columnsOf(line.text + right))}${right}` };
  });
}

/** A short text at the right edge. */
export function rightLine(columns: number, text: string, style: TextStyle): SlipLine {
  const right = paperText(text);
  const free = Math.max(0, Math.floor(columns / style.width) - columnsOf(right));
  return { ...style, text: `${' '.repeat(free)}${right}` };
}

/** A text as large as fits on one line, up to `max` times. */
export function largestLines(columns: number, text: string, max: number): readonly SlipLine[] {
  const words = paperText(text);
  const size = sizeFor(columns, columnsOf(words), max);
  return textLines(columns, words, { ...plain, bold: true, width: size, height: size });
}

/** Never less than double: what does not fit at that size breaks. */
function sizeFor(columns: number, needed: number, max: number): number {
  return Math.max(2, Math.min(max, Math.floor(columns / Math.max(1, needed))));
}

export function ruleLine(columns: number): SlipLine {
  return { ...plain, text: '─'.repeat(columns) };
}

export const emptyLine: SlipLine = { ...plain, text: '' };

/** As much of one text as a ticket holds, plus the words saying it goes on; anything longer was never read. */
const maxPaperTextLength = maxTextLength + 100;

/**
 * What Bbot or a guest wrote, as lines for paper: composed (NFC), without control and invisible characters, each run of
 * spaces collapsed, empty lines dropped. Cleaned again even though the intake did: a control byte that reaches a
 * printer can open the drawer.
 */
export function paperLines(text: string): readonly string[] {
  return cutShort(text)
    .replaceAll('…', '...')
    .replace(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const spaces = /[^\S\n]+/gu;

/** Like `paperLines`, joined into one line. */
export function paperText(text: string): string {
  return paperLines(text).join(' ');
}

/** Also cut before cleaning: what is cut off must cost nothing. */
function cutShort(text: string): string {
  const cleaned = visibleText(text.slice(0, 2 * maxPaperTextLength));
  if (cleaned.length <= maxPaperTextLength && text.length <= 2 * maxPaperTextLength) return cleaned;
  return `${visibleText(cleaned.slice(0, maxPaperTextLength))} ${texts.paper.cutShort}`;
}
