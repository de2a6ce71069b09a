/**
 * The one limit of tests and benchmark, in milliseconds: longer than any event takes on a slow and busy machine. It is no
 * promise; it only keeps what never comes from holding up all else.
 */
export const eventTimeoutMs = 60_000;

/** For a whole test, which waits for several events. */
export const testTimeoutMs = 5 * eventTimeoutMs;

/** Waits for something that may never come. @throws once the time is up, with these words */
export async function withTimeout<Value>(
  what: string,
  waiting: Promise<Value>,
  limitMs = eventTimeoutMs,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([waiting, over]);
  } finally {
    clearTimeout(timer);
  }
}
