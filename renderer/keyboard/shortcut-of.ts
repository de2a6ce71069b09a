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
