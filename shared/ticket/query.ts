import { plainText } from '../text/plain-text';
import type { Ticket } from './ticket';
import { ticketNumber } from './ticket-number';
import { writtenOnItem, writtenOnOrder } from './written';

/** What staff typed to find an order. */
export interface Query {
  readonly words: readonly string[];
  /** Digits that may be a phone number or its end. */
  readonly phone: string | null;
}

const fewestPhoneDigits = 4;

/** Null if nothing was typed. */
export function readQuery(typed: string): Query | null {
  const text = plainText(typed);
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  const digits = text.replace(/\D/g, '');
  const mayBePhone = /^[\d\s()+./-]+$/.test(text) && digits.length >= fewestPhoneDigits;
  return { words, phone: mayBePhone ? digits : null };
}

/**
 * Whether a query matches this order: each word is found in the number, the guest's name, or anything else written on
 * it; or it is the end of the phone number, from four digits on.
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

/** Whether a query is exactly this order's number. */
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
  // 12 does not mean table 112.
  const start = (word: string) => (/^\d+$/.test(word) ? new RegExp(`[^\\d]${word}`) : null);
  return words.every((word) => {
    if (isElsewhere(word)) return true;
    const digits = start(word);
    return plain.some((text) => (digits === null ? text.includes(word) : digits.test(text)));
  });
}

/** Every address contains numbers of one or two digits: such a number is looked up only where people expect it. */
function isShort(word: string): boolean {
  return /^#?\d{1,2}$/.test(word);
}
