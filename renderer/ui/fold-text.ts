import { letters } from '../../shared/text/letters';

/** A long text as a card shows it until staff ask for the rest. */
export interface FoldedText {
  readonly head: string;
  /** About how many lines follow. */
  readonly moreLines: number;
}

/** On a card; a screen shows two or three such texts at once. */
const maxLines = 12;
/** A text up to this many lines longer is shown in full: a button takes as much room. */
const spareLines = 4;
/** In columns of a Latin letter: for the smaller print in a card of one column. Lines of a wide card hold more. */
const lineColumns = 28;
/** The maximum on the lines shown: a flag written in tags takes 14 units for two columns. */
const maxUnits = maxLines * lineColumns * 8;
/** A cut moves back to a space within this many letters. */
const maxWordLength = 24;

/** Letters of one unit each, but twice as wide. Those of two units are about as wide as they are long. */
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g;

/** The beginning of a text that needs far more room than a card has; null if all of it is shown. */
export function foldText(text: string): FoldedText | null {
  if (text.length <= maxLines || linesOf(text) <= maxLines + spareLines) return null;
  const head = beginning(text);
  const rest = text.slice(head.length).trim();
  return rest === '' ? null : { head, moreLines: linesOf(rest) };
}

/** About how many lines a text takes on a card that shows it in full. */
function linesOf(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / lineColumns)), 0);
}

function columnsOf(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}

/** As much as fits on the lines shown, up to the end of a word. */
function beginning(text: string): string {
  let lines = 0;
  let column = lineColumns;
  let end = 0;
  for (const letter of letters(text.slice(0, maxUnits))) {
    const columns = letter === '\n' ? 0 : Math.min(2, columnsOf(letter));
    if (column + columns > lineColumns) {
      lines += 1;
      column = 0;
    }
    if (lines > maxLines) break;
    column = letter === '\n' ? lineColumns + 1 : column + columns;
    end += letter.length;
  }
  const word = text.slice(0, end).search(/\s\S*$/);
  return text.slice(0, end - word <= maxWordLength && word > 0 ? word : end).trimEnd();
}
