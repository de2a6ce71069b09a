/**
 * The id of an order or a checkout exactly as Bbot wrote it, a number by its digits; null where there is none. Two that
 * differ in anything are two: to trim or compose them could make one order of two guests'.
 */
export function readId(value: unknown): string | null {
  const id = typeof value === 'number' ? String(value) : value;
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}
