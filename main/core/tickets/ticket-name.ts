import { createHash } from 'node:crypto';
import { comparableId, isUuid } from '../../../shared/bbot/identity';

const endOfName = '.json';

/** Half of a surrogate pair. UTF-8 has no bytes for it: encoded, every half would become the same replacement. */
const half = /\p{Surrogate}/u;
/** No UTF-8 text begins with this. */
const notUtf8 = Buffer.from([0xff]);

/**
 * A ticket's name on disk: its order's id if safe in every file system, otherwise a hash of it. No two ids share one.
 */
export function ticketName(orderId: string): string {
  if (isUuid(orderId) && comparableId(orderId) === orderId) return orderId;
  const hash = createHash('sha256');
  if (half.test(orderId)) hash.update(notUtf8).update(orderId, 'utf16le');
  else hash.update(orderId);
  return hash.digest('hex');
}

/**
 * The possible names of an order's ticket: today's, and for a UUID the one an older version used if Bbot wrote it in
 * upper case.
 */
export function possibleNames(orderId: string): readonly string[] {
  const name = ticketName(orderId);
  if (!isUuid(orderId)) return [name];
  return [...new Set([name, ticketName(comparableId(orderId)), ticketName(orderId.toUpperCase())])];
}

export function fileOfTicket(name: string): string {
  return `${name}${endOfName}`;
}

/** The name of the ticket a file holds, or null if it is not a ticket's file. */
export function ticketOfFile(fileName: string): string | null {
  return fileName.endsWith(endOfName) ? fileName.slice(0, -endOfName.length) : null;
}
