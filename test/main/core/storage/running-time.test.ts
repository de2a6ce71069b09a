import { expect, it, vi } from 'vitest';
import { afterRunning, StorageHealth } from '../../../../main/core/storage/storage-health';
import { RelayClock } from '../../../support/relay/relay-clock';

/** Takes the loop for so long: nothing that waits is called meanwhile. */
function stand(ms: number): void {
  const word = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  Atomics.wait(word, 0, 0, ms);
}

it('a disk that answered while the loop was blocked for longer than anybody waits is not failing', async () => {
  const health = new StorageHealth(async () => undefined, new RelayClock(), {
    deadlineMs: 400,
    probeAfterMs: 1_000,
  });
  // Its answer is known only when the loop runs again, and needs several turns, as the steps of a write do.
  const write = (async () => {
    for (let step = 0; step < 5; step += 1) await new Promise((resolve) => setImmediate(resolve));
  })();
  const watched = health.watch(write);
  stand(1_200);
  await watched;
  expect(health.state).toEqual({ kind: 'ok' });
  health.stop();
});

it('a disk that answers nothing is failing once the loop ran as long as anybody waits, blocked time aside', async () => {
  const health = new StorageHealth(async () => undefined, new RelayClock(), {
    deadlineMs: 400,
    probeAfterMs: 60_000,
  });
  const watched = health.watch(new Promise<void>(() => undefined));
  stand(600);
  await expect(watched).rejects.toMatchObject({ code: 'STORAGE_FAILING' });
  expect(health.state).toMatchObject({ kind: 'failing', problem: 'not-answering' });
  health.stop();
});

it('a wait that is ended never calls back', () => {
  vi.useFakeTimers();
  const over = vi.fn();
  const end = afterRunning(1_600, over);
  vi.advanceTimersByTime(1_500);
  end();
  vi.advanceTimersByTime(60_000);
  expect(over).not.toHaveBeenCalled();
  afterRunning(1_600, over);
  vi.advanceTimersByTime(1_599);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
