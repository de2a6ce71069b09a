/** In so many parts a time is waited for: a loop that stands makes one of them late, and no more. */
const parts = 16;

/**
 * Calls back once this process has run for so long, in milliseconds. Time in which its loop stood, or the computer slept,
 * counts for little: who is waited for could not be heard then, and must not be blamed. Returns a function that ends it.
 */
export function afterRunning(ms: number, over: () => void): () => void {
  const partMs = ms / parts;
  let left = parts;
  let timer = setTimeout(next, partMs);
  function next(): void {
    left -= 1;
    if (left === 0) over();
    else timer = setTimeout(next, partMs);
  }
  return () => clearTimeout(timer);
}
