/*
 * The one set of characters that leave no ink, for the screen, for paper, and for whether a text says anything: a
 * name made only of these is none.
 */

/**
 * Spaces of any kind, joiners, Hangul fillers, variation selectors, tags, controls, lone surrogates; and what Unicode
 * counts as signs but fonts leave empty: the braille blank, annotation marks, a note without a head, Egyptian and
 * Khitan blanks.
 */
const inkless =
  '\\p{White_Space}\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}' +
  '\\u2800\\ufff9-\\ufffb\\u{1d159}\\u{13441}\\u{13442}\\u{16fe4}';

const ink = new RegExp(`[^${inkless}]`, 'u');

/** Whether anything of a text is visible. */
export function hasInk(text: string): boolean {
  return ink.test(text);
}

/** Every line break except `\n`, which replaces them all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that break a line are what it looks for
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Empty signs as wide as a letter. */
const blanks = /[\u2800\u3164\uffa0]/g;
/** The first half of each tag. */
const tagsBegin = '\udb40';
/** The flag of England is written in tags; all others are invisible. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e0fff}]/gu;

/**
 * What no letter needs. Controls can open a cash drawer or cut paper when they reach a printer; bidi overrides can
 * reverse a line on the screen; a lone surrogate has no UTF-8 encoding. A newline and a tab are text. Joiners and
 * variation selectors stay: they form letters and emoji.
 */
const needless =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is its purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/** A text with a newline for every line break, a space for every empty sign, and without what no letter needs. */
export function withoutInvisible(text: string): string {
  const plain = text.replace(lineBreaks, '\n').replace(blanks, ' ');
  return (plain.includes(tagsBegin) ? plain.replace(tags, '$1') : plain).replace(needless, '');
}

const spaces = /[^\S\n]{2,}/g;
const blankLines = new RegExp(`\\n(?:(?:(?!\\n)[${inkless}])*\\n)+`, 'gu');

/** A text with one space for each run of spaces, and one blank line for each run of lines with nothing visible. */
export function closedUp(text: string): string {
  return text.replace(spaces, ' ').replace(blankLines, '\n\n');
}
