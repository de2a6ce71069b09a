import { networkInterfaces } from 'node:os';

/** How often it is looked, in milliseconds. Asking costs some microseconds; no event of Node's tells of it. */
const lookMs = 2_000;

interface NetworkListener {
  /** This computer's network addresses have changed. */
  changed(): void;
  /** They could not be asked for, as on a computer that is short of descriptors. Told once, until they can be again. */
  failed(error: unknown): void;
}

/** Follows this computer's network addresses. Never throws. Returns a function that ends it. */
export function watchNetwork({ changed, failed }: NetworkListener, look = networkInterfaces): () => void {
  let before: string | null = null;
  let isFailing = false;
  const lookAgain = (): void => {
    let now: string;
    try {
      now = addresses(look);
    } catch (error) {
      // What cannot be asked for has not changed.
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
