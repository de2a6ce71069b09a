/**
 * More marks on one letter than any script writes: Hebrew and Vietnamese need four, Tibetan and Vedic texts some more.
 * To compose and to decompose takes time that grows with the square of them; 83 KB of accents stood still for nine seconds.
 */
const tooManyMarks = /(\p{M}{12})\p{M}+/gu;

/** A text in which no letter carries more than twelve marks. What lies on others' lines beyond that is no word. */
export function boundedMarks(text: string): string {
  return text.replace(tooManyMarks, '$1');
}
