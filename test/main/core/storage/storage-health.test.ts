import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BacklogError } from '../../../../main/core/storage/storage-error';
import { StorageHealth } from '../../../../main/core/storage/storage-health';
import { minuteMs, RelayClock } from '../../../support/relay/relay-clock';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a disk that hangs is tried once at a time, and again once it let go', async () => {
  const letGo: (() => void)[] = [];
  const probe = () => new Promise<void>((resolve) => letGo.push(resolve));
  const health = new StorageHealth(probe, new RelayClock(), { deadlineMs: 8_000, probeAfterMs: 1_000 });
  health.failed(new Error('EIO'));
  await vi.advanceTimersByTimeAsync(5 * minuteMs);
  // Another failure meanwhile is no reason to try a second time.
  health.failed(new Error('EIO'));
  await vi.advanceTimersByTimeAsync(5 * minuteMs);
  expect(letGo).toHaveLength(1);
  expect(health.state.kind).toBe('failing');
  letGo[0]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(letGo).toHaveLength(2);
  letGo[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(health.state.kind).toBe('ok');
  health.stop();
});

it('unawaited work that found no turn in time does not count as a failure of the disk', () => {
  const probe = vi.fn(async () => undefined);
  const health = new StorageHealth(probe, new RelayClock(), { deadlineMs: 8_000, probeAfterMs: 1_000 });
  health.failed(new BacklogError('no turn within 8000 ms', true));
  expect(health.state.kind).toBe('ok');
  expect(vi.getTimerCount()).toBe(0);
  health.stop();
});

it('a disk that fails for want of descriptors is reported as that, and refuses checkouts', async () => {
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const health = new StorageHealth(() => Promise.reject(failure('ENOSPC')), new RelayClock(), {
    deadlineMs: 8_000,
    probeAfterMs: 1_000,
  });
  health.failed(failure('EMFILE'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(health.state).toMatchObject({ kind: 'failing', problem: 'full', reason: 'ENOSPC' });
  expect(health.refusesTickets).toBe(true);
  health.stop();
});
