/**
 * The id of an order, a checkout or a restaurant; null if there is none. A number becomes its digits. A UUID is
 * lowercased, since RFC 9562 allows either case; any other id stays exactly as Bbot wrote it: trimming or composing one
 * could merge two guests' orders.
 */
export function readId(value: unknown): string | null {
  const id = writtenId(value);
  return id === null ? null : comparableId(id);
}

/** The same id verbatim, as the answer repeats it. */
export function writtenId(value: unknown): string | null {
  const id = typeof value === 'number' ? digitsOf(value) : value;
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

function digitsOf(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Two ids are equal if these are. In tickets of older versions, a UUID may be in any case. */
export function comparableId(id: string): string {
  return isUuid(id) ? id.toLowerCase() : id;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(id: string): boolean {
  // An id may be as long as a body.
  return id.length === uuidLength && uuid.test(id);
}

const uuidLength = 36;
