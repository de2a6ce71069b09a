/** Letters of one column each that need no look at how they combine: most of what is ever shown or printed. */
const simple = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u257f]*$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether each sign of a text is a letter by itself, as wide as any other. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** The letters of a text as people see them: an accent belongs to its letter, a family of emoji is one. */
export function letters(text: string): readonly string[] {
  return isSimple(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
