/** Longer text is not an amount. */
const maxAmountLength = 40;
/** Ten billion: no food costs more. Sums of whole orders stay exact. */
const maxCents = 1e12;

/**
 * A sign and a currency may precede the digits, a currency may follow, and parentheses may enclose all: "-$1,234.50",
 * "(12.00)".
 */
const amount =
  /^(\()?\s*([-+−])?\s*(?:\p{Sc}|[A-Z]{2,3}\$?)?\s*([-+−])?\s*(\d[\d.,'’ \u00a0\u202f]*?)\s*(?:\p{Sc}|[A-Z]{3})?\s*\)?$/u;
const spacesAndApostrophes = /['’ \u00a0\u202f]/g;

/** Allows for float error in an amount multiplied by 100: 1998.9999999999998. */
const floatError = 1e-6;

/**
 * An amount in integer cents, the smallest unit of the store's currency, as Bbot sends all of them. Text is read too:
 * digits alone are cents, as in Bbot's fields ("1194"), and with a decimal separator they are what people write
 * ("11.94", "1,234.50", "1.234,50"). Null when missing, or a fraction of a cent: an unknown amount is left out.
 */
export function readCents(value: unknown): number | null {
  if (typeof value === 'string') return value.length > maxAmountLength ? null : centsOfText(value.trim());
  if (typeof value !== 'number') return null;
  const whole = Math.round(value);
  return Math.abs(value - whole) < floatError ? bounded(whole) : null;
}

function centsOfText(text: string): number | null {
  const [, bracket, sign, innerSign, written] = amount.exec(text) ?? [];
  if (written === undefined) return null;
  const digits = digitsOf(written.replace(spacesAndApostrophes, ''));
  if (digits === null) return null;
  const cents = Number(digits);
  const isNegative = bracket !== undefined || (sign ?? innerSign ?? '+') !== '+';
  return bounded(isNegative ? -cents : cents);
}

/** `|| 0` turns -0 into 0. */
function bounded(cents: number): number | null {
  return Math.abs(cents) <= maxCents ? cents || 0 : null;
}

/** The digits of an amount in cents; null if people do not write numbers that way. */
function digitsOf(written: string): string | null {
  const [last = ''] = written.match(/[.,](?=\d*$)/) ?? [];
  if (last === '') return /^\d+$/.test(written) ? written : null;
  const at = written.lastIndexOf(last);
  const [before, behind] = [written.slice(0, at), written.slice(at + 1)];
  const other = last === '.' ? ',' : '.';
  const isGrouping = behind.length === 3 && !before.includes(other);
  const grouped = isGrouping ? `${before}${last}${behind}` : before;
  if (!isGrouped(grouped, isGrouping ? last : other)) return null;
  const digits = grouped.replace(/[.,]/g, '');
  if (isGrouping) return digits;
  // Three decimals belong to a currency of thousandths, e.g. Kuwaiti dinars.
  return /^\d{1,3}$/.test(behind) ? digits + behind.padEnd(2, '0') : null;
}

/** In threes, as most people write, or as in India: "12,34,567". */
function isGrouped(written: string, separator: string): boolean {
  const [first = '', ...groups] = written.split(separator);
  if (!/^\d+$/.test(first)) return false;
  return groups.every(
    (group, index) => /^\d{2,3}$/.test(group) && (group.length === 3 || index < groups.length - 1),
  );
}
