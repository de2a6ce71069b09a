import type { DayRecord } from '../../shared/history';
import type { BoardTicket } from '../../shared/snapshot';

/** How many of a phone's last digits people tell at a counter. */
const lastDigits = 4;

/** Whether a ticket is meant by what somebody typed: each word of it fits its number, name, items or phone. */
export function isMeant(ticket: BoardTicket, query: string): boolean {
  const { number, guestName, items, phone, table } = ticket.order;
  const fields = [number, guestName, table, ...items.flatMap(({ name, mods }) => [name, ...mods])];
  const places = fields.filter((field) => field !== null).map(plain);
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  return wordsOf(query).every(
    (word) => places.some((place) => place.includes(word)) || isEndOf(digits, word),
  );
}

/** The same of a blocked checkout. */
export function isBlockedMeant(blocked: DayRecord['blocked'][number], query: string): boolean {
  const places = [blocked.guestName ?? '', ...(blocked.items ?? [])].map(plain);
  return wordsOf(query).every((word) => places.some((place) => place.includes(word)));
}

function isEndOf(digits: string, word: string): boolean {
  return /^\d+$/.test(word) && word.length >= lastDigits && digits.endsWith(word);
}

function wordsOf(query: string): readonly string[] {
  return plain(query)
    .split(/\s+/)
    .map((word) => word.replace(/^#/, ''))
    .filter((word) => word !== '');
}

/** Without case and accents: who types "ceviche" may mean "Cévìche". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
