/** Letters of one column each that need no look at how they combine: most of what is ever printed. */
const simple = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u257f]*$/u;

/**
 * East Asian letters and emoji take two columns, on a terminal, on paper and here. The ranges are those of
 * Unicode's East Asian Width "W" and "F", as coarse blocks.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The letters of a text as people see them: an accent belongs to its letter, a family of emoji is one. */
export function letters(text: string): readonly string[] {
  return simple.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns a letter takes: 1 or 2. */
export function letterColumns(letter: string): 1 | 2 {
  return wide.test(letter) ? 2 : 1;
}

/** How many columns a text takes in letters of normal width. */
export function columnsOf(text: string): number {
  if (simple.test(text)) return text.length;
  return letters(text).reduce((sum, letter) => sum + letterColumns(letter), 0);
}

/** Breaks a text at its spaces into lines of at most so many columns (2 or more); a longer word is broken. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const length = columnsOf(word);
    if (line !== '' && used + 1 + length <= columns) {
      line += ` ${word}`;
      used += 1 + length;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = length <= columns ? [word] : brokenWord(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = columnsOf(line);
  }
  return line === '' ? lines : [...lines, line];
}

function brokenWord(word: string, columns: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of letters(word)) {
    const length = letterColumns(letter);
    if (used + length > columns) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += length;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
