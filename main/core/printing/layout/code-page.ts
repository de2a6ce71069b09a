import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

export type CodePage = Codepage;

/** Every code page the encoder has a table for. */
export const codePages: readonly CodePage[] = CodepageEncoder.getEncodings();

/** The letters of menus and names in Western Europe and the Americas. */
const westernLetters = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ¡¿€£×°½';

/** The page for a printer with none configured: cp858, or else the one with the most Western letters. */
export function bestCodePage(pages: readonly CodePage[]): CodePage {
  if (pages.includes('cp858')) return 'cp858';
  const found = (page: CodePage) => [...westernLetters].filter((letter) => hasLetter(page, letter)).length;
  return pages.reduce((best, page) => (found(page) > found(best) ? page : best), pages[0] ?? 'ascii');
}

/** Substitutes for signs a page lacks: one column each, and none is a letter. */
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

/** The text with signs the page lacks replaced by equivalents. Letters stay unchanged. */
export function withSubstitutes(text: string, page: CodePage): string {
  return [...text].map((sign) => (hasLetter(page, sign) ? sign : (substitutes[sign] ?? sign))).join('');
}

/** Whether a page has every letter of a text. */
export function hasLetters(page: CodePage, text: string): boolean {
  return [...text].every((letter) => hasLetter(page, letter));
}

/** The text with "?" for what the page lacks: that is lost, but nothing turns into something else. */
export function lettersOf(page: CodePage, text: string): string {
  return [...text].map((letter) => (hasLetter(page, letter) ? letter : '?')).join('');
}

function hasLetter(page: CodePage, letter: string): boolean {
  return printableOf(page).has(letter);
}

const printable = new Map<CodePage, ReadonlySet<string>>();

/**
 * The letters a page has at printable positions. The encoder's tables also hold signs below 0x20, as the PC's screen
 * showed them: it writes "←" as ESC and "↔" as GS, so a note with "←p" would open the drawer. It uses a letter's first
 * position, so a letter also found below 0x20 counts as lacking; so does U+FFFD, which marks empty positions.
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
