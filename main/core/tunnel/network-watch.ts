import { networkInterfaces } from 'node:os';

/** How often to check, in milliseconds. A check costs microseconds, and Node has no event for it. */
const pollMs = 2_000;

interface NetworkListener {
  /** This computer's network addresses changed. */
  changed(): void;
  /** They could not be read, as when descriptors run out. Called once until they can be again. */
  failed(error: unknown): void;
}

/** Watches this computer's network addresses. Never throws. Returns a function that stops it. */
export function watchNetwork(
  { changed, failed }: NetworkListener,
  readInterfaces = networkInterfaces,
): () => void {
  let before: string | null = null;
  let isFailing = false;
  const check = (): void => {
    let now: string;
    try {
      now = addresses(readInterfaces);
    } catch (error) {
      // An unreadable list is not a change.
      if (!isFailing) failed(error);
      isFailing = true;
      return;
    }
    isFailing = false;
    const isChange = before !== null && now !== before;
    before = now;
    if (isChange) changed();
  };
  check();
  const timer = setInterval(check, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

function addresses(readInterfaces: typeof networkInterfaces): string {
  return Object.values(readInterfaces())
    .flatMap((found) => found ?? [])
    .map(({ address, internal }) => (internal ? '' : address))
    .sort()
    .join(' ');
}
