/** An amount in integer cents, as Bbot sends all of them; null when missing or not a whole number. */
export function readCents(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
