/**
 * More marks on one letter than any script writes: Hebrew and Vietnamese need four, Tibetan and Vedic texts some more.
 * To compose and to decompose takes time that grows with the square of them; 83 KB of accents stood still for nine seconds.
 * The four letters are taken apart into marks that stand alone (NFKD).
 */
const tooManyMarks = /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{12})[\p{M}\u0e33\u0eb3\uff9e\uff9f]+/gu;

/** A text in which no letter carries more than twelve marks. What lies on others' lines beyond that is no word. */
export function boundedMarks(text: string): string {
  return text.replace(tooManyMarks, '$1');
}

const severalMarks = /\p{M}{3,}/gu;
/** Of marks of no script of their own, which go with any letter: Greek of old has three before it is composed. */
const maxOfNoScript = 3;

/**
 * A text without the marks that would be drawn on the lines above and below: so many of one kind stand on each other that
 * no language has them. A script's own marks know their places.
 */
export function legibleMarks(text: string): string {
  return text.replace(severalMarks, fewOf);
}

function fewOf(marks: string): string {
  let kept = '';
  let ofNoScript = 0;
  for (const mark of marks) {
    const first = kept.indexOf(mark);
    // A second one of the same is a slip of the hand, more are a tower.
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
