/** Letters of one column each that need no look at how they combine: most of what is ever shown or printed. */
const simple = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u257f]*$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether each sign of a text is a letter by itself, as wide as any other. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** The letters of a text as people see them: an accent belongs to its letter, a family of emoji is one. */
export function letters(text: string): readonly string[] {
  return single.test(text) ? [...text] : segments(text);
}

/**
 * Letters that never combine with each other, whatever room they take: what the segmenter finds in a text of these, and at a
 * fiftieth of its cost.
 */
const single =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05d0-\u05f4\u0620-\u064a\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\ua48c\uac00-\ud7a3\uf900-\ufaff\ufb50-\ufdc7\ufdf0-\ufdfc\ufe70-\ufefc\uff01-\uff9d]*$/u;

/**
 * The segmenter's time grows with the square of a text: 340 KB of Korean stood still for eleven seconds. So it is given
 * windows of this many units. The last letter of a window may go on behind it and begins the next one; a letter longer
 * than a window is none that anybody wrote.
 */
const windowUnits = 256;

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function segments(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + windowUnits;
    // A pair is one sign: it is not parted.
    const window = text.slice(start, isFirstHalf(text.charCodeAt(end - 1)) ? end - 1 : end);
    const pieces = Array.from(segmenter.segment(window), ({ segment }) => segment);
    if (start + window.length < text.length && pieces.length > 1) pieces.pop();
    for (const piece of pieces) {
      found.push(piece);
      start += piece.length;
    }
  }
  return found;
}
