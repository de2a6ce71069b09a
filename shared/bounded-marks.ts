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
