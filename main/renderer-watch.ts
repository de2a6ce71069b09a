import type { WebContents } from 'electron';
import { systemClock } from './clock';
import { log } from './log';

/** A board draws every second or so; for how long it may not before it counts as hung, in milliseconds. */
const hungAfterMs = 10_000;
const checkEveryMs = 2_000;
/** How long after a crash the page is loaded again: longer each time, up to the last. */
const reloadAfterMs = [100, 1_000, 5_000, 15_000];

/**
 * Brings the board back by itself when its process crashes or hangs. Tickets and taps are safe meanwhile: they
 * live in the core.
 * @returns a function to call whenever the board has drawn.
 */
export function watchRenderer(contents: WebContents): () => void {
  let lastSign = systemClock.monotonic();
  let lastCheck = lastSign;
  let crashes = 0;

  contents.on('render-process-gone', (_, { reason }) => {
    if (contents.isDestroyed()) return;
    const delayMs = reloadAfterMs[Math.min(crashes, reloadAfterMs.length - 1)];
    crashes += 1;
    log.error({ reason, delayMs }, 'the board went away and is loaded again');
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, delayMs);
  });
  contents.on('did-start-loading', () => {
    lastSign = systemClock.monotonic();
  });

  const timer = setInterval(() => {
    const now = systemClock.monotonic();
    // A PC that slept, or whose every process stood still, says nothing about the board.
    if (now - lastCheck > 2 * checkEveryMs) lastSign = now;
    lastCheck = now;
    if (now - lastSign < hungAfterMs || contents.isCrashed()) return;
    lastSign = now;
    log.error('the board hangs and is started again');
    contents.forcefullyCrashRenderer();
  }, checkEveryMs);
  contents.once('destroyed', () => clearInterval(timer));

  return () => {
    lastSign = systemClock.monotonic();
    crashes = 0;
  };
}
