import { plainText } from '../text/plain-text';
import type { Ticket } from './ticket';
import { ticketNumber } from './ticket-number';
import { writtenOnItem, writtenOnOrder } from './written';

/** What somebody typed to find an order. */
export interface Query {
  readonly words: readonly string[];
  /** The digits of what may be a phone's number or its end. */
  readonly phone: string | null;
}

const fewestPhoneDigits = 4;

/** Null where nothing was asked for. */
export function readQuery(typed: string): Query | null {
  const text = plainText(typed);
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  const digits = text.replace(/\D/g, '');
  const mayBePhone = /^[\d\s()+./-]+$/.test(text) && digits.length >= fewestPhoneDigits;
  return { words, phone: mayBePhone ? digits : null };
}

/**
 * Whether a query means this order: each of its words is found in the number, the guest's name, or anything that was
 * written of it; or it is the end of the phone's number, from four digits on.
 */
export function meansTicket({ words, phone }: Query, ticket: Pick<Ticket, 'id' | 'order'>): boolean {
  const { order } = ticket;
  if (phone !== null && (order.phone ?? '').replace(/\D/g, '').endsWith(phone)) return true;
  const number = plainText(ticketNumber(ticket));
  const written = words.every(isShort) ? order.items.flatMap(writtenOnItem) : writtenOnOrder(order);
  return hasAll(words, [order.guestName, order.table, ...written], (word) =>
    number.startsWith(word.replace(/^#/, '')),
  );
}

/** Whether each word of a query is found in the guest's name. */
export function isGuestOf({ words }: Query, { order }: Pick<Ticket, 'order'>): boolean {
  return hasAll(words, [order.guestName]);
}

/** Whether a query is of exactly this order's number. */
export function isNumberOf({ words }: Query, ticket: Pick<Ticket, 'id' | 'order'>): boolean {
  return plainText(ticketNumber(ticket)) === words.join(' ').replace(/^#/, '');
}

/** Whether each word is found in one of the texts, or elsewhere. */
export function hasAll(
  words: readonly string[],
  among: readonly (string | null)[],
  isElsewhere: (word: string) => boolean = () => false,
): boolean {
  const plain = among.flatMap((text) => (text === null ? [] : [` ${plainText(text)}`]));
  // Table 112 is not what somebody means with 12.
  const start = (word: string) => (/^\d+$/.test(word) ? new RegExp(`[^\\d]${word}`) : null);
  return words.every((word) => {
    if (isElsewhere(word)) return true;
    const digits = start(word);
    return plain.some((text) => (digits === null ? text.includes(word) : digits.test(text)));
  });
}

/** A number of one or two digits stands in every address: it is looked for where people look for it. */
function isShort(word: string): boolean {
  return /^#?\d{1,2}$/.test(word);
}
