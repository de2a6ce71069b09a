/** A message for staff, shown until dismissed or for eight seconds. */
interface Notice {
  readonly key: number;
  readonly text: string;
}

const shownForMs = 8_000;

let notices: readonly Notice[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

/** Shows a text below the page. Repeating a text replaces the one shown. */
export function tellStaff(text: string): void {
  lastKey += 1;
  const notice = { key: lastKey, text };
  setNotices([...notices.filter((shown) => shown.text !== text), notice]);
  setTimeout(() => dismissNotice(notice.key), shownForMs);
}

export function dismissNotice(key: number): void {
  setNotices(notices.filter((notice) => notice.key !== key));
}

/** The notices to show, for `useSyncExternalStore`. */
export function currentNotices(): readonly Notice[] {
  return notices;
}

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setNotices(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
