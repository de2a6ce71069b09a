import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

/** Which code page a printer means by the n of `ESC t n`. */
export type CodePageMapping = Readonly<Record<number, Codepage>>;

/** Epson's own numbers (ESC/POS reference, "ESC t: select character code table"). */
export const epsonCodePages: CodePageMapping = {
  0: 'cp437',
  1: 'epson/katakana',
  2: 'cp850',
  3: 'cp860',
  4: 'cp863',
  5: 'cp865',
  11: 'cp851',
  12: 'cp853',
  13: 'cp857',
  14: 'cp737',
  15: 'iso8859-7',
  16: 'windows1252',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
  20: 'thai42',
  21: 'thai11',
  26: 'thai13',
  30: 'tcvn3',
  31: 'tcvn3capitals',
  32: 'cp720',
  33: 'cp775',
  34: 'cp855',
  35: 'cp861',
  36: 'cp862',
  37: 'cp864',
  38: 'cp869',
  39: 'epson/iso8859-2',
  40: 'iso8859-15',
  41: 'cp1098',
  42: 'cp774',
  43: 'cp772',
  44: 'cp1125',
  45: 'windows1250',
  46: 'windows1251',
  47: 'windows1253',
  48: 'windows1254',
  49: 'windows1255',
  50: 'windows1256',
  51: 'windows1257',
  52: 'windows1258',
  53: 'rk1048',
};

/** @returns the 256 characters of a page, U+FFFD where it has none; null when the printer has no such page */
export function charactersOf(mapping: CodePageMapping, number: number): readonly string[] | null {
  const page = mapping[number];
  if (page === undefined) return null;
  return CodepageEncoder.getEncoding(page).codepoints.map((point) => String.fromCodePoint(point));
}
