import { networkInterfaces } from 'node:os';

/** How often it is looked, in milliseconds. Asking costs some microseconds; no event of Node's tells of it. */
const lookMs = 2_000;

/** Calls back when this computer's network addresses have changed. Returns a function that ends it. */
export function watchNetwork(changed: () => void, look = networkInterfaces): () => void {
  let before = addresses(look);
  const timer = setInterval(() => {
    const now = addresses(look);
    if (now === before) return;
    before = now;
    changed();
  }, lookMs);
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
