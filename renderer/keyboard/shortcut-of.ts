import { fastestTypingMs } from './ignore-scanners';

/** What a single key does. */
export type Shortcut =
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'recall' | 'pause' | 'find' | 'shortcuts' };

/**
 * What a letter, digit or sign does, or null.
 * @param singleKeys whether single keys beyond the one that lists them are enabled
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
 * Reports each letter, digit or sign typed alone: not within a barcode scanner's fast sequence, so it waits a moment
 * for another key.
 * @param onSingleKey receives the key
 * @returns takes each key with its time in milliseconds; null cancels a pending key
 */
export function createSingleKeyListener(
  onSingleKey: (key: string) => void,
): (key: string | null, atMs: number) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return (key, atMs) => {
    if (key === 'Shift') return;
    clearTimeout(waiting);
    if (key === null || key.length !== 1) return;
    const fast = atMs - lastAtMs <= fastestTypingMs;
    lastAtMs = atMs;
    if (fast) return;
    waiting = setTimeout(() => onSingleKey(key), fastestTypingMs + 1);
  };
}
