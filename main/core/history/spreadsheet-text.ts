/** How a spreadsheet reads a CSV on a computer of some region. */
export interface SheetRegion {
  /** Between cells: a semicolon where the decimal sign is a comma, as Excel has it. */
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** In lower case and without a point, in English and in the region's own language. */
  readonly months: ReadonlySet<string>;
}

/** @param locale e.g. "es-MX"; undefined: the computer's own, as Node finds it. One that nobody knows counts as English. */
export function sheetRegion(locale: string | undefined): SheetRegion {
  const known = knownLocale(locale);
  const sign = new Intl.NumberFormat(known).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const decimal = sign === ',' ? ',' : '.';
  return { separator: decimal === ',' ? ';' : ',', decimal, months: monthsIn([known, 'en-US']) };
}

function knownLocale(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    // Unix writes "de_DE.UTF-8".
    return Intl.getCanonicalLocales(locale.replace(/[.@].*$/, '').replaceAll('_', '-'))[0];
  } catch {
    // A computer may call its region anything.
    return 'en-US';
  }
}

function monthsIn(locales: readonly (string | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1)
        names.add(
          format
            .format(Date.UTC(2026, index, 15))
            .toLowerCase()
            .replaceAll('.', ''),
        );
    }
  }
  return names;
}

/** From so many digits on a number is shown as a power of ten, and beyond fifteen its last ones become zeros. */
const fewestLongDigits = 12;
/** What is longer is no date, and no number but one of nothing but figures. */
const longestRewritten = 30;
/** Figures with the signs of amounts, times and fractions, and with the letter of a power of ten. */
const likeNumber = /^[-+(]?\s*[\p{Sc}]?\s*\d[\d\s.,:/'’-]*(?:[eE][-+]?\d+)?\s*[%\p{Sc}]?\s*\)?$/u;
const plainWhole = /^(?:0|[1-9]\d*)$/;
const truth = /^(?:true|false)$/i;
const time = /^\d{1,2}(?::\d{1,2}){0,2}\s*[ap](?:\.?\s?m)?\.?$/i;

/**
 * Whether a spreadsheet would take a text for something else and write that in its place: "007" for 7, a long number for a
 * rounded one, "3-4" and "May 5" for dates, "1/2" and "1e5" for numbers. A plain whole number is one, and stays what it is.
 */
export function wouldBeRewritten(text: string, { months }: SheetRegion): boolean {
  const trimmed = text.trim();
  if (plainWhole.test(trimmed)) return trimmed.length >= fewestLongDigits;
  if (trimmed.length > longestRewritten) return /^\d+$/.test(trimmed);
  return [likeNumber, truth, time].some((form) => form.test(trimmed)) || isDate(trimmed, months);
}

/** Figures and a month's name, and nothing else. */
function isDate(text: string, months: ReadonlySet<string>): boolean {
  if (!/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\d+|[^\d\s.,:/-]+/g) ?? [];
  const named = words.filter((word) => !/^\d/.test(word));
  return named.length > 0 && named.every((word) => months.has(word));
}
