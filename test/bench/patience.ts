/**
 * The one limit of the benchmark: longer than any answer, slip or start takes on a slow and busy machine. It is no promise;
 * it only keeps what never comes from holding up all that can still be measured.
 */
export const patienceMs = 120_000;

/** Waits for something that may never come. @throws once patience is over, with these words */
export async function withPatience<Value>(
  what: string,
  waiting: Promise<Value>,
  limitMs = patienceMs,
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
