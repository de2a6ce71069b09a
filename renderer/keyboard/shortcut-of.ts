import { fastestTypingMs } from './ignore-scanners';

/** What a key does by itself. */
export type Shortcut =
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'recall' | 'pause' | 'find' | 'shortcuts' };

/**
 * What a letter, digit or sign does, or null.
 * @param singleKeys whether somebody wants more of them than the one that shows them all
 */
export function shortcutOf(key: string, singleKeys: boolean): Shortcut | null {
  if (key === '?') return { kind: 'shortcuts' };
  if (!singleKeys) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'pick', index: Number(key) - 1 };
  switch (key.toLowerCase()) {
    case 'r':
      return { kind: 'recall' };
    case 'p':
      return { kind: 'pause' };
    case '/':
      return { kind: 'find' };
    default:
      return null;
  }
}

/**
 * Tells of each letter, digit or sign that was typed by itself: not among the fast ones of a barcode scanner.
 * So it waits for a moment whether another one follows.
 * @param onLoneKey gets the key
 * @returns takes each key with its time in milliseconds, and gives up what waits for null
 */
export function createLoneKeys(onLoneKey: (key: string) => void): (key: string | null, atMs: number) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return (key, atMs) => {
    if (key === 'Shift') return;
    clearTimeout(waiting);
    if (key === null || key.length !== 1) return;
    const fast = atMs - lastAtMs <= fastestTypingMs;
    lastAtMs = atMs;
    if (fast) return;
    waiting = setTimeout(() => onLoneKey(key), fastestTypingMs + 1);
  };
}
