import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

export type CodePage = Codepage;

/** Every code page that the encoder has a table of. */
export const codePages: readonly CodePage[] = CodepageEncoder.getEncodings();

/** What menus and names in Western Europe and the Americas are written with. */
const westernLetters = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ¡¿€£×°½';

/** The page for a printer of which nobody said which: cp858, or else the one with most Western letters. */
export function bestCodePage(pages: readonly CodePage[]): CodePage {
  if (pages.includes('cp858')) return 'cp858';
  const found = (page: CodePage) => [...westernLetters].filter((letter) => hasLetter(page, letter)).length;
  return pages.reduce((best, page) => (found(page) > found(best) ? page : best), pages[0] ?? 'ascii');
}

/** What a sign is printed as where a page lacks it: signs of one column each, and none that is a letter. */
const substitutes: Readonly<Record<string, string>> = {
  ...oneFor('-', '‐‑‒–—―−─'),
  ...oneFor("'", '‘’‚‛′`´'),
  ...oneFor('"', '“”„‟″«»'),
  ...oneFor('+', '┌┐└┘'),
  ...oneFor('*', '•‣·'),
  ...oneFor('<', '‹'),
  ...oneFor('>', '›'),
  ...oneFor('/', '⁄'),
  '│': '|',
  '×': 'x',
};

function oneFor(sign: string, instead: string): Record<string, string> {
  return Object.fromEntries([...instead].map((other) => [other, sign]));
}

/** A text with the signs that a page lacks as others that mean the same. Letters stay as they are. */
export function withSubstitutes(text: string, page: CodePage): string {
  return [...text].map((sign) => (hasLetter(page, sign) ? sign : (substitutes[sign] ?? sign))).join('');
}

/** Whether a page has every letter of a text. */
export function hasLetters(page: CodePage, text: string): boolean {
  return [...text].every((letter) => hasLetter(page, letter));
}

/** A text with "?" for what a page lacks, and so much is lost, but nothing is turned into something else. */
export function lettersOf(page: CodePage, text: string): string {
  return [...text].map((letter) => (hasLetter(page, letter) ? letter : '?')).join('');
}

function hasLetter(page: CodePage, letter: string): boolean {
  return printableOf(page).has(letter);
}

const printable = new Map<CodePage, ReadonlySet<string>>();

/**
 * The letters that a page has at a place where a printer prints. The encoder's tables hold signs below 0x20 as
 * well, as the PC's screen showed them: it writes "←" as ESC and "↔" as GS, so a note with "←p" would open the
 * drawer. It takes the first place of a letter, so one that stands below 0x20 too counts as lacking; as does
 * U+FFFD, by which the tables mark places that hold nothing.
 */
function printableOf(page: CodePage): ReadonlySet<string> {
  const known = printable.get(page);
  if (known !== undefined) return known;
  const { codepoints } = CodepageEncoder.getEncoding(page);
  const set = new Set<string>();
  codepoints.forEach((code, place) => {
    const printed = place >= 0x20 && place !== 0x7f && code !== 0xfffd;
    if (printed && codepoints.indexOf(code) === place) set.add(String.fromCodePoint(code));
  });
  printable.set(page, set);
  return set;
}
