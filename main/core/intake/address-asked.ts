import { type BbotAddress, bbotPaths } from '../../../shared/bbot/bbot-paths';

/** What is copied along with an address, and means nothing at the ends of a part of a path. */
const aroundPart = /^[\s\p{Cc}\p{Cf}"'“”‘’<>()[\]{}.,;]$/u;
/** No address of anybody's is longer; who sends more wants the time that it takes. */
const longestRead = 1_000;
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
 * Whether it was most likely Bbot who asked, although there is no such address: an owner who pastes a wrong one keeps its
 * beginning. What asks around for the faults of others begins otherwise.
 */
export function beginsLikeOurs(url: string): boolean {
  return partsOf(url)?.[0]?.startsWith('bbot') ?? false;
}

/** How a path is shown: without what was asked of it, and no longer than a line. */
export function shownPath(url: string): string {
  const path = pathOf(url);
  return path.length > longestShown ? `${path.slice(0, longestShown)}…` : path;
}

const longestShown = 80;

function pathOf(url: string): string {
  return url.replace(scheme, '').replace(/[?#].*$/s, '') || '/';
}

/** The parts of a path in lower case; null where it cannot be read. Slashes may be doubled, and written `%2F`. */
function partsOf(url: string): readonly string[] | null {
  if (url.length > longestRead) return null;
  const path = decoded(pathOf(url));
  if (path === null) return null;
  const parts = path.split(/[/\\]+/).map((part) => trimmed(part).toLowerCase());
  return parts.filter((part) => part !== '');
}

function trimmed(part: string): string {
  let [from, to] = [0, part.length];
  while (from < to && aroundPart.test(part[from] ?? '')) from += 1;
  while (to > from && aroundPart.test(part[to - 1] ?? '')) to -= 1;
  return part.slice(from, to);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // No text in UTF-8.
    return null;
  }
}
