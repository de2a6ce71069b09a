import { createHash } from 'node:crypto';
import { comparableId, isUuid } from '../../../shared/bbot/identity';

const endOfName = '.json';

/** Half of a pair. UTF-8 has no bytes for it: written so, each would be the same as every other. */
const half = /\p{Surrogate}/u;
/** No text in UTF-8 begins so. */
const notUtf8 = Buffer.from([0xff]);

/**
 * A ticket's name on disk: its order's id where that is safe in every file system, otherwise a hash of it. No two ids
 * share one.
 */
export function ticketName(orderId: string): string {
  if (isUuid(orderId) && comparableId(orderId) === orderId) return orderId;
  const hash = createHash('sha256');
  if (half.test(orderId)) hash.update(notUtf8).update(orderId, 'utf16le');
  else hash.update(orderId);
  return hash.digest('hex');
}

/**
 * The names that the ticket of an order may have: today's, and for a UUID the one that an older version gave it where Bbot
 * wrote it in upper case.
 */
export function possibleNames(orderId: string): readonly string[] {
  const name = ticketName(orderId);
  if (!isUuid(orderId)) return [name];
  return [...new Set([name, ticketName(comparableId(orderId)), ticketName(orderId.toUpperCase())])];
}

export function fileOfTicket(name: string): string {
  return `${name}${endOfName}`;
}

/** The name of the ticket that a file holds, or null when it is no ticket's file. */
export function ticketOfFile(fileName: string): string | null {
  return fileName.endsWith(endOfName) ? fileName.slice(0, -endOfName.length) : null;
}
