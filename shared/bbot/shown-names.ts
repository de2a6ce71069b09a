import { plainText } from '../text/plain-text';
import { isUuid } from './identity';
import { isRecord } from './is-record';
import { readText } from './visible-text';

/* Who ordered and where it goes, as shown; a field that repeats this needs no line of its own. */

/** The guest's name is built from these if there is no full one. */
export const partsOfGuestName: ReadonlySet<string> = new Set(['guest_first_name', 'guest_last_name']);

/** A table's name; null if it has none. */
export function tableName(table: unknown): string | null {
  if (!isRecord(table)) return readText(table);
  const id = readText(table['id']);
  // A bare UUID does not tell a server where to go.
  return (
    readText(table['display_name']) ?? readText(table['short_id']) ?? (id === null || isUuid(id) ? null : id)
  );
}

/** The guest's full name, or built from its parts. */
export function guestName(order: Record<string, unknown>): string | null {
  const parts = [readText(order['guest_first_name']), readText(order['guest_last_name'])];
  return readText(order['guest_name']) ?? (parts.filter((name) => name !== null).join(' ') || null);
}

/**
 * Whether a text adds nothing to what is shown: its words are among those, or it is all of them in one, like
 * "pooldeck".
 */
export function isSaidBy(shown: string | null, value: unknown): boolean {
  const text = readText(value);
  if (text === null) return true;
  if (shown === null || text === shown) return shown !== null;
  const words = wordsOf(text);
  const shownWords = wordsOf(shown);
  if (words.length === 0) return false;
  return words.every((word) => shownWords.includes(word)) || words.join('') === shownWords.join('');
}

function wordsOf(text: string): readonly string[] {
  return plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
