import { type BbotAddress, bbotPaths } from '../../../shared/bbot/bbot-paths';

/** Characters that get copied along with an address and mean nothing at either end of a path part. */
const wrapping = /^[\s\p{Cc}\p{Cf}"'“”‘’<>()[\]{}.,;]$/u;
/** No real address is longer; anyone who sends more is after our CPU time. */
const maxUrlLength = 1_000;
const scheme = /^[a-z][a-z+.-]*:\/\/[^/?#]*/i;

/** Which of the two addresses a request is for, however it is written; null: neither. */
export function addressAsked(url: string): BbotAddress | null {
  const parts = partsOf(url);
  if (parts === null) return null;
  const path = `/${parts.join('/')}`;
  if (path === bbotPaths.checkout) return 'checkout';
  return path === bbotPaths.updates ? 'updates' : null;
}

/**
 * Whether a request to an unknown address most likely came from Bbot: an owner who pastes a wrong address keeps its
 * beginning. Internet scanners start with something else.
 */
export function beginsLikeOurs(url: string): boolean {
  return partsOf(url)?.[0]?.startsWith('bbot') ?? false;
}

/** The path as shown to staff: without its query, and no longer than a line. */
export function shownPath(url: string): string {
  const path = pathOf(url);
  return path.length > maxShownLength ? `${path.slice(0, maxShownLength)}…` : path;
}

const maxShownLength = 80;

function pathOf(url: string): string {
  return url.replace(scheme, '').replace(/[?#].*$/s, '') || '/';
}

/** The parts of a path in lower case, or null if unreadable. Slashes may be doubled or written `%2F`. */
function partsOf(url: string): readonly string[] | null {
  if (url.length > maxUrlLength) return null;
  const path = decoded(pathOf(url));
  if (path === null) return null;
  const parts = path.split(/[/\\]+/).map((part) => trimmed(part).toLowerCase());
  return parts.filter((part) => part !== '');
}

function trimmed(part: string): string {
  let [from, to] = [0, part.length];
  while (from < to && wrapping.test(part[from] ?? '')) from += 1;
  while (to > from && wrapping.test(part[to - 1] ?? '')) to -= 1;
  return part.slice(from, to);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not valid UTF-8.
    return null;
  }
}
