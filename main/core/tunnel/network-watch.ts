import { networkInterfaces } from 'node:os';

/** How often to look, in milliseconds. A look costs microseconds, and Node has no event for it. */
const lookMs = 2_000;

interface NetworkListener {
  /** This computer's network addresses changed. */
  changed(): void;
  /** They could not be read, as when descriptors run out. Called once until they can be again. */
  failed(error: unknown): void;
}

/** Watches this computer's network addresses. Never throws. Returns a function that stops it. */
export function watchNetwork({ changed, failed }: NetworkListener, look = networkInterfaces): () => void {
  let before: string | null = null;
  let isFailing = false;
  const lookAgain = (): void => {
    let now: string;
    try {
      now = addresses(look);
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
  lookAgain();
  const timer = setInterval(lookAgain, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}

function addresses(look: typeof networkInterfaces): string {
  return Object.values(look())
    .flatMap((found) => found ?? [])
    .map(({ address, internal }) => (internal ? '' : address))
    .sort()
    .join(' ');
}
