import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRenderer } from '../../../../main/shell/windows/renderer-watchdog';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process, 'kill').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page that never draws, in the process with this id. */
function hungPage(pid: number) {
  const page = Object.assign(new EventEmitter(), {
    pid,
    getOSProcessId: () => page.pid,
    isCrashed: () => false,
    isDestroyed: () => false,
    forcefullyCrashRenderer: vi.fn(),
    reload: vi.fn(),
  });
  watchRenderer(page as unknown as WebContents);
  return page;
}

it('the watchdog kills the process of a page that hangs and does not even crash', () => {
  const page = hungPage(4711);
  vi.advanceTimersByTime(15_000);
  expect(page.forcefullyCrashRenderer).toHaveBeenCalledOnce();
  expect(process.kill).toHaveBeenCalledExactlyOnceWith(4711, 'SIGKILL');
});

it('the watchdog kills no process when the page has gone or has another one meanwhile', () => {
  const crashes = hungPage(4711);
  crashes.forcefullyCrashRenderer.mockImplementation(() =>
    crashes.emit('render-process-gone', {}, { reason: 'crashed' }),
  );
  const moves = hungPage(4712);
  moves.forcefullyCrashRenderer.mockImplementation(() => {
    moves.pid = 4713;
  });
  vi.advanceTimersByTime(15_000);
  expect(process.kill).not.toHaveBeenCalled();
});

it('the watchdog waits twice as long for a page that was started again and has not drawn since', () => {
  const page = hungPage(4711);
  page.forcefullyCrashRenderer.mockImplementation(() =>
    page.emit('render-process-gone', {}, { reason: 'crashed' }),
  );
  vi.advanceTimersByTime(25_000);
  expect(page.forcefullyCrashRenderer).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(page.forcefullyCrashRenderer).toHaveBeenCalledTimes(2);
});

it('the watchdog holds nothing against a page on a computer that slept', () => {
  const page = hungPage(4711);
  vi.advanceTimersByTime(6_000);
  const beforeSleep = performance.now();
  // Awake again, an hour on the clock and one turn of the timer later.
  vi.spyOn(performance, 'now').mockImplementation(() => beforeSleep + 3_600_000);
  vi.advanceTimersByTime(2_000);
  expect(page.forcefullyCrashRenderer).not.toHaveBeenCalled();
});

it('the watchdog never signals 0, which is the app itself, for a page that has no process yet', () => {
  hungPage(0);
  vi.advanceTimersByTime(60_000);
  expect(process.kill).not.toHaveBeenCalled();
});
