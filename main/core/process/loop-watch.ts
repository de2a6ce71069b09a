import { Worker } from 'node:worker_threads';
import { detailOf, note } from '../diagnostics/notes';

/** What the watching thread gets. */
export interface LoopWatchData {
  /** A counter that grows while the core's loop runs. */
  readonly beats: Int32Array;
  /** The notes file. */
  readonly file: string;
}

/**
 * Starts a thread that notes where the core's loop hangs.
 * @param script of `loop-stack.ts`
 * @returns a function to call once a second
 */
export function watchLoop(script: string, file: string): () => void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const data: LoopWatchData = { beats, file };
  const worker = new Worker(script, { workerData: data });
  worker.on('error', (error) => note(file, 'core-exception', detailOf(error)));
  worker.unref();
  return () => void Atomics.add(beats, 0, 1);
}
