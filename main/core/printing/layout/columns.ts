import { isSimple, letters } from '../../../../shared/text/letters';

/**
 * East Asian letters and emoji take two columns on a terminal, on paper and here. The ranges are Unicode's East Asian
 * Width "W" and "F", as coarse blocks.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

export function letterColumns(letter: string): 1 | 2 {
  return wide.test(letter) ? 2 : 1;
}

/** The columns a text takes in letters of normal width. */
export function columnsOf(text: string): number {
  if (isSimple(text)) return text.length;
  return letters(text).reduce((sum, letter) => sum + letterColumns(letter), 0);
}

/** After a hyphen or dash inside a word, where it may break; a sign before a word stays with it. */
const hyphens = /(?<=[\p{L}\p{N}\p{M}][-\u2010\u2013\u2014])(?=[\p{L}\p{N}])/u;

/**
 * Breaks a text at its spaces into lines of at most `columns` (2 or more). A longer word breaks at its hyphens, and
 * between letters only if that is not enough.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const columnsOfWord = oncePerWord(columnsOf);
  const brokenPart = (part: string) =>
    filled(letters(part), '', columns, (letter) => [letter], letterColumns);
  const brokenWord = (word: string) => filled(word.split(hyphens), '', columns, brokenPart, columnsOf);
  return filled(text.split(' '), ' ', columns, brokenWord, columnsOfWord);
}

/** A long text has most of its words many times, and the segmenter takes longest to begin. */
function oncePerWord(measure: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const measured = measure(word);
    known.set(word, measured);
    return measured;
  };
}

/** As many parts per line as fit; one longer than a line starts on its own line, broken. */
function filled(
  parts: readonly string[],
  between: '' | ' ',
  columns: number,
  broken: (part: string) => readonly string[],
  columnsOfPart: (part: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of parts) {
    const length = columnsOfPart(part);
    if (line !== '' && used + between.length + length <= columns) {
      line += between + part;
      used += between.length + length;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = length <= columns ? [part] : broken(part);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = columnsOf(line);
  }
  return line === '' ? lines : [...lines, line];
}
