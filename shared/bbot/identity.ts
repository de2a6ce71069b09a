/**
 * The id of an order, a checkout or a restaurant; null where there is none. A number is its digits. A UUID is in lower
 * case, since RFC 9562 has it read in either; any other id is exactly as Bbot wrote it: to trim or compose one could make
 * one order of two guests'.
 */
export function readId(value: unknown): string | null {
  const id = writtenId(value);
  return id === null ? null : comparableId(id);
}

/** The same to the letter, as the answer names it. */
export function writtenId(value: unknown): string | null {
  const id = typeof value === 'number' ? digitsOf(value) : value;
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

function digitsOf(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Two ids are one when these are the same. Of what older versions kept a UUID may be in any case. */
export function comparableId(id: string): string {
  return isUuid(id) ? id.toLowerCase() : id;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(id: string): boolean {
  // An id may be as long as a body.
  return id.length === uuidLength && uuid.test(id);
}

const uuidLength = 36;
