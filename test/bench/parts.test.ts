import { expect, it } from 'vitest';
import { endedOrStopped, type Failure, measureParts, type Part } from './parts';

/** Measures parts and says which were begun, and which failed. */
async function measure(parts: readonly Part[], stop = new AbortController()) {
  const begun: string[] = [];
  const failures: Failure[] = [];
  const noted = parts.map(({ name, measure }) => ({
    name,
    measure: () => {
      begun.push(name);
      return measure();
    },
  }));
  const ending = await measureParts(noted, stop.signal, (failure) => failures.push(failure)).catch(
    (error: unknown) => error,
  );
  return { begun, failures, ending };
}

const works = (name: string): Part => ({ name, measure: async () => undefined });
const fails = (name: string): Part => ({ name, measure: () => Promise.reject(new Error('no display')) });

it('the benchmark measures all of its parts, even after one that fails, and names that one', async () => {
  expect(await measure([works('orders'), fails('board'), works('tunnel')])).toEqual({
    begun: ['orders', 'board', 'tunnel'],
    failures: [{ what: 'board', reason: 'no display' }],
    ending: undefined,
  });
});

it('the parts of the benchmark end when somebody stops them, and the one under way is not blamed', async () => {
  const stop = new AbortController();
  const stopped = new Error('Stopped by SIGINT');
  const interrupted: Part = {
    name: 'board',
    measure: async () => {
      stop.abort(stopped);
      throw new Error('the app is gone');
    },
  };
  expect(await measure([works('orders'), interrupted, works('tunnel')], stop)).toEqual({
    begun: ['orders', 'board'],
    failures: [],
    ending: stopped,
  });
});

it('stopping the parts of the benchmark does not wait for the one under way, however long it takes', async () => {
  const stop = new AbortController();
  const endless: Part = {
    name: 'board',
    measure: () => {
      stop.abort(new Error('Stopped by SIGINT'));
      return new Promise(() => undefined);
    },
  };
  const failed = (failure: Failure) => expect.unreachable(failure.reason);
  await endedOrStopped(measureParts([endless], stop.signal, failed), stop.signal);
});

it('the parts of the benchmark are waited for when nobody stops them', async () => {
  const { signal } = new AbortController();
  const failures: Failure[] = [];
  const measuring = measureParts([works('orders'), fails('board')], signal, (one) => failures.push(one));
  await endedOrStopped(measuring, signal);
  expect(failures).toHaveLength(1);
});
