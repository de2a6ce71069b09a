import { createHash } from 'node:crypto';

const lowerCaseUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const endOfName = '.json';

/** A ticket's name on disk: its order's id where that is safe in every file system, otherwise a hash of it. */
export function ticketName(orderId: string): string {
  return lowerCaseUuid.test(orderId) ? orderId : createHash('sha256').update(orderId).digest('hex');
}

export function fileOfTicket(name: string): string {
  return `${name}${endOfName}`;
}

/** The name of the ticket that a file holds, or null when it is no ticket's file. */
export function ticketOfFile(fileName: string): string | null {
  return fileName.endsWith(endOfName) ? fileName.slice(0, -endOfName.length) : null;
}
