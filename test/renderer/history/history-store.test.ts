import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHistoryStore } from '../../../renderer/history/history-store';

const today = { day: '2026-11-21', tickets: 2, today: true };
const yesterday = { day: '2026-11-20', tickets: 1, today: false };

/** A core that answers when a test says so. */
function fakeCore() {
  const asked: { name: string; argument: unknown; answer: (outcome: unknown) => void }[] = [];
  const failures: string[] = [];
  let tell = (): void => undefined;
  const ask = (name: string, argument: unknown) =>
    new Promise((answer) => asked.push({ name, argument, answer }));
  const store = createHistoryStore(
    ask as Parameters<typeof createHistoryStore>[0],
    (listener) => {
      tell = () => listener('');
      return () => {
        tell = () => undefined;
      };
    },
    (command, code) => failures.push(`${command} ${code}`),
  );
  return {
    store,
    asked,
    failures,
    tell: () => tell(),
    async answer(value: unknown, index = 0) {
      asked.splice(index, 1)[0]?.answer({ ok: true, value });
      await vi.advanceTimersByTimeAsync(0);
    },
    async fail(code: string) {
      asked.shift()?.answer({ ok: false, code });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the history begins with today, even where the clock once ran ahead', async () => {
  const core = fakeCore();
  core.store.open();
  await core.answer([{ day: '2027-01-01', tickets: 1, today: false }, today]);
  expect(core.asked).toMatchObject([{ name: 'readDay', argument: { day: today.day } }]);
  await core.answer('the record');
  expect(core.store.getState()).toMatchObject({ day: today.day, record: 'the record' });
});

it('the history shows the day that was chosen last, whichever is read first', async () => {
  const core = fakeCore();
  core.store.open();
  await core.answer([today, yesterday]);
  core.store.show(yesterday.day);
  expect(core.store.getState()).toMatchObject({ day: yesterday.day, record: null });
  await core.answer([today, yesterday], 1);
  await core.answer('of yesterday', 1);
  await core.answer('of today');
  expect(core.store.getState().record).toBe('of yesterday');
});

it('the history reads today again while orders come in, at most every few seconds', async () => {
  const core = fakeCore();
  const close = core.store.open();
  await core.answer([today, yesterday]);
  await core.answer('first');
  for (let change = 0; change < 20; change += 1) core.tell();
  expect(core.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(core.asked).toHaveLength(1);
  await core.answer([today]);
  // What is shown stays until the new one is there.
  expect(core.store.getState().record).toBe('first');
  await core.answer('second');
  expect(core.store.getState().record).toBe('second');
  core.tell();
  close();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(core.asked).toEqual([]);
});

it('the history does not read a past day again by itself', async () => {
  const core = fakeCore();
  core.store.open();
  await core.answer([today, yesterday]);
  await core.answer('of today');
  core.store.show(yesterday.day);
  await core.answer([today, yesterday]);
  await core.answer('of yesterday');
  core.tell();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(core.asked).toEqual([]);
  core.store.refresh();
  expect(core.asked).toHaveLength(1);
});

it('the history says that a day cannot be read', async () => {
  const core = fakeCore();
  core.store.open();
  await core.answer([today]);
  await core.fail('NO_SUCH_DAY');
  expect(core.failures).toEqual(['readDay NO_SUCH_DAY']);
  expect(core.store.getState()).toMatchObject({ record: null, failure: 'NO_SUCH_DAY' });
});
