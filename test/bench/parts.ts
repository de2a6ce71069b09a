import { reasonOf } from '../../main/core/storage/storage-error';

/** A piece of the benchmark that is measured by itself. It notes its figures as they come. */
export interface Part {
  readonly name: string;
  readonly measure: () => Promise<void>;
}

/** What could not be measured to its end, and why. */
export interface Failure {
  readonly what: string;
  readonly reason: string;
}

/**
 * Measures one part after the other. One that fails costs no other its figures.
 * @param stopped ends it, whatever part is under way
 */
export async function measureParts(
  parts: readonly Part[],
  stopped: AbortSignal,
  failed: (failure: Failure) => void,
): Promise<void> {
  for (const { name, measure } of parts) {
    stopped.throwIfAborted();
    try {
      await measure();
    } catch (error) {
      // Whoever stops the benchmark ends the programs that it measures, too; they did not fail.
      stopped.throwIfAborted();
      failed({ what: name, reason: reasonOf(error) });
    }
  }
}

/** Resolves at once when somebody wants everything to end, whatever is under way: the figures so far are told first. */
export async function endedOrStopped(measuring: Promise<void>, stopped: AbortSignal): Promise<void> {
  const stop = new Promise<void>((resolve) => {
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([measuring, stop]);
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}
