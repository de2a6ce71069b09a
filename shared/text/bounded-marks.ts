/**
 * More marks on one letter than any script writes: Hebrew and Vietnamese need four, Tibetan and Vedic texts some more.
 * Composing and decomposing takes time quadratic in them; 83 KB of accents hung for nine seconds. The four letters
 * decompose into standalone marks (NFKD).
 */
const tooManyMarks = /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{12})[\p{M}\u0e33\u0eb3\uff9e\uff9f]+/gu;

const anyMark = /[\p{M}\u0e33\u0eb3\uff9e\uff9f]/u;

/** Whether a text has a mark that could pile up. Composing (NFC) one that has none leaves at most two on a letter. */
export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}

/** The text with at most twelve marks per letter. What overlaps other lines beyond that is not a word. */
export function boundedMarks(text: string): string {
  return text.replace(tooManyMarks, '$1');
}

const severalMarks = /\p{M}{3,}/gu;
/**
 * Limit for marks without a script of their own, which combine with any letter: ancient Greek has three before
 * composition.
 */
const maxOfNoScript = 3;

/**
 * The text without marks that would overlap the lines above and below: stacks of one kind that no language has. A
 * script's own marks have fixed places.
 */
export function legibleMarks(text: string): string {
  return text.replace(severalMarks, fewOf);
}

function fewOf(marks: string): string {
  let kept = '';
  let ofNoScript = 0;
  for (const mark of marks) {
    const first = kept.indexOf(mark);
    // A repeated mark may be a typo; more are a tower.
    if (first >= 0 && kept.includes(mark, first + mark.length)) continue;
    if (isOfNoScript(mark.charCodeAt(0))) {
      ofNoScript += 1;
      if (ofNoScript > maxOfNoScript) continue;
    }
    kept += mark;
  }
  return kept;
}

function isOfNoScript(code: number): boolean {
  if (code <= 0x36f) return true;
  return (
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe20 && code <= 0xfe2f)
  );
}
