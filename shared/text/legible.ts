import { hasInk } from './invisible';
import { letters } from './letters';

/*
 * What to show and print where no font has some of a text's letters: boxes in their place say nothing, and nothing
 * at all would hide that a guest wrote something.
 */

/** Whether some font on this computer has a sign, which is one code point. */
export interface CanDraw {
  (sign: string): boolean;
  /** Set if it also decides on the letters of our own typefaces: a printer may have fewer than these. */
  readonly knowsOurs?: true;
}

/** What our own typefaces have, on the board and on paper: Latin, Vietnamese, Greek, Cyrillic, and their signs. */
const ours =
  /^[\n\t\u0020-\u007e\u00a0-\u0148\u014a-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]*$/u;
/** A word missing one of these is mutilated; a name missing a flower sign after it is complete. */
const ofWords = /[\p{L}\p{M}\p{N}]/u;

/** Whether every letter of a text can be drawn. Costs nothing for a text in our own typefaces' letters. */
export function isLegible(text: string, canDraw: CanDraw): boolean {
  if (canDraw.knowsOurs === true) return [...text].every((sign) => !hasInk(sign) || canDraw(sign));
  return ours.test(text) || signsOf(text).every((sign) => canDraw(sign));
}

/** The signs of a text that need a font lookup. What leaves no ink is never lacking. */
export function signsOf(text: string): readonly string[] {
  return ours.test(text) ? [] : [...text].filter((sign) => hasInk(sign) && !ours.test(sign));
}

/** Stands for a letter that cannot be drawn; it occurs in no text, since it is a noncharacter. */
const gap = '\uffff';
const gaps = /\uffff(?:[^\S\n]*\uffff)*/gu;

/**
 * A text with words in place of each run of letters that cannot be drawn, however long the run. Unchanged if all can
 * be.
 * @param instead the words for that many letters
 */
export function legibleText(text: string, canDraw: CanDraw, instead: (count: number) => string): string {
  if (isLegible(text, canDraw)) return text;
  const known = letters(text).map((letter) => (isLegible(letter, canDraw) ? letter : gap));
  return known.join('').replace(gaps, (run: string, at: number, whole: string) => {
    const words = instead(run.split(gap).length - 1);
    const after = whole[at + run.length];
    return `${spaceBeside(whole[at - 1])}${words}${spaceBeside(after)}`;
  });
}

function spaceBeside(neighbor: string | undefined): '' | ' ' {
  return neighbor === undefined || /\s/u.test(neighbor) ? '' : ' ';
}

/** The drawable part of a guest's name: its whole words. Null if none is left. */
export function legibleName(name: string, canDraw: CanDraw): string | null {
  if (isLegible(name, canDraw)) return name;
  const words = name.split(/\s+/u).map((word) => legibleWord(word, canDraw));
  const left = words.filter((word) => ofWords.test(word));
  return left.length === 0 ? null : left.join(' ');
}

/** Empty if a letter is lacking; drops lacking signs that are not part of the word. */
function legibleWord(word: string, canDraw: CanDraw): string {
  const lacking = letters(word).filter((letter) => !isLegible(letter, canDraw));
  if (lacking.some((letter) => ofWords.test(letter))) return '';
  return letters(word)
    .filter((letter) => !lacking.includes(letter))
    .join('');
}
