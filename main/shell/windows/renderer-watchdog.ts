import type { WebContents } from 'electron';
import { systemClock } from '../../core/clock';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import { SignOfLife } from '../sign-of-life';
import { hungAfterMs, reloadDelayMs } from './renderer-timeouts';

const checkEveryMs = 2_000;
/** A starved process cannot even crash; it is killed after this long, in milliseconds. */
const killAfterMs = 2_000;

/**
 * Restores a page whose process crashes or hangs. Tickets and taps are safe meanwhile: they are in the core.
 * @returns a function to call whenever the page has drawn
 */
export function watchRenderer(contents: WebContents): () => void {
  const life = new SignOfLife(systemClock, checkEveryMs);
  let restarts = 0;

  contents.on('render-process-gone', (_, { reason }) => {
    if (contents.isDestroyed()) return;
    const delayMs = reloadDelayMs(restarts);
    restarts += 1;
    log.error({ reason, delayMs }, 'the process of a page ended; reloading it');
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, delayMs);
  });
  contents.on('did-start-loading', () => life.sign());

  const timer = setInterval(() => {
    if (life.silentMs() < hungAfterMs(restarts) || contents.isCrashed()) return;
    life.sign();
    log.error('a page hangs; restarting it');
    endProcess(contents);
  }, checkEveryMs);
  contents.once('destroyed', () => clearInterval(timer));

  return () => {
    life.sign();
    restarts = 0;
  };
}

function endProcess(contents: WebContents): void {
  const pid = contents.getOSProcessId();
  // No process yet; and a signal to pid 0 would end this one.
  if (pid === 0) return;
  const kill = setTimeout(() => {
    try {
      if (!contents.isDestroyed() && !contents.isCrashed() && contents.getOSProcessId() === pid)
        process.kill(pid, 'SIGKILL');
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'the process of a page could not be ended');
    }
  }, killAfterMs);
  contents.once('render-process-gone', () => clearTimeout(kill));
  contents.forcefullyCrashRenderer();
}
