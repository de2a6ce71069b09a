import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DiskTurns } from '../../../../main/core/storage/disk-turns';
import { BacklogError, StorageError } from '../../../../main/core/storage/storage-error';
import { StorageHealth } from '../../../../main/core/storage/storage-health';
import { RelayClock } from '../../../support/relay/relay-clock';

const deadlineMs = 8_000;
let health: StorageHealth;
beforeEach(() => {
  vi.useFakeTimers();
  health = new StorageHealth(async () => undefined, new RelayClock(), { deadlineMs, probeAfterMs: 60_000 });
});
afterEach(() => {
  health.stop();
  vi.useRealTimers();
});

/** A disk that notes what it begins, and ends it when it is told to. */
function disk(max: number) {
  const turns = new DiskTurns(max);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const write = (name: string, urgency: 'guest' | 'other' = 'other') =>
    turns.run(urgency, () => {
      begun.push(name);
      return new Promise<void>((end) => ends.set(name, end));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { write, begun, end };
}

it('the disk gets so many writes at a time, and an order before all that waited longer', async () => {
  const { write, begun, end } = disk(2);
  for (const name of ['one', 'two', 'three', 'four']) write(name);
  write('order', 'guest');
  expect(begun).toEqual(['one', 'two']);
  for (const name of ['one', 'two', 'order']) await end(name);
  expect(begun).toEqual(['one', 'two', 'order', 'three', 'four']);
});

it('a write given up before its turn never begins, and says that nothing was written', async () => {
  const { write, begun, end } = disk(1);
  write('one');
  const two = write('two', 'guest');
  two.giveUp();
  await expect(two.ended).rejects.toMatchObject({ inPlace: false });
  await end('one');
  expect(begun).toEqual(['one']);
});

it('a write that waits too long for its turn says that it was too much at once, and blames no disk', async () => {
  const { write, end } = disk(1);
  const before = ['a', 'b', 'c', 'd'].map((name) => write(name));
  const late = health.watchTurn(write('late')).catch((error: unknown) => error);
  for (const name of ['a', 'b', 'c', 'd']) {
    await vi.advanceTimersByTimeAsync(deadlineMs / 4);
    await end(name);
  }
  expect(await late).toBeInstanceOf(BacklogError);
  expect(await late).toMatchObject({ code: 'TOO_BUSY' });
  await Promise.all(before.map(({ ended }) => ended));
  expect(health.state.kind).toBe('ok');
  expect(health.hanging).toBe(false);
});

it('a disk that took a write and is silent is blamed, also by writes that wait behind it', async () => {
  const { write } = disk(1);
  const first = health.watchTurn(write('first')).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  const second = health.watchTurn(write('second')).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(deadlineMs);
  for (const error of [await first, await second]) {
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ code: 'STORAGE_FAILING' });
  }
  expect(health.state).toMatchObject({ kind: 'failing', problem: 'not-answering' });
  expect(health.hanging).toBe(true);
});

it('a silent disk is found out even when whoever waited has gone before', async () => {
  const { write, end } = disk(1);
  write('long');
  const late = health.watchTurn(write('late')).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(deadlineMs * 0.75);
  await end('long');
  await vi.advanceTimersByTimeAsync(deadlineMs * 0.25);
  expect(await late).toBeInstanceOf(BacklogError);
  expect(health.state.kind).toBe('ok');
  await vi.advanceTimersByTimeAsync(deadlineMs * 0.75);
  expect(health.state.kind).toBe('failing');
  expect(health.hanging).toBe(true);
  await end('late');
  expect(health.hanging).toBe(false);
});
