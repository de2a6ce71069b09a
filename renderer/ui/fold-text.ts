import { letters } from '../../shared/text/letters';

/** A long text as a card shows it until somebody asks for the rest. */
export interface FoldedText {
  readonly head: string;
  /** About how many lines stand behind it. */
  readonly moreLines: number;
}

/** On a card; a screen shows two or three of such texts at once. */
const maxLines = 12;
/** So many more are shown at once: a button takes as much room as they do. */
const spareLines = 4;
/** In columns of a Latin letter: of the smaller print in a card of one column. Lines of a wide card hold more. */
const lineColumns = 28;
/** All that may stand on the lines that are shown: a flag that is written in tags takes 14 units for two columns. */
const maxUnits = maxLines * lineColumns * 8;
/** A cut is moved back to a space within so many letters. */
const longestWord = 24;

/** Of letters of one unit each, but twice as wide. Those of two units are as wide as they are long, about. */
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g;

/** The beginning of a text that takes far more room than a card has for it; null where all of it is to be shown. */
export function foldText(text: string): FoldedText | null {
  if (text.length <= maxLines || linesOf(text) <= maxLines + spareLines) return null;
  const head = beginning(text);
  const rest = text.slice(head.length).trim();
  return rest === '' ? null : { head, moreLines: linesOf(rest) };
}

/** About how many lines a text takes on a card that shows all of it. */
function linesOf(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / lineColumns)), 0);
}

function columnsOf(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}

/** As much as stands on the lines that are shown, to the end of a word. */
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
  return text.slice(0, end - word <= longestWord && word > 0 ? word : end).trimEnd();
}
