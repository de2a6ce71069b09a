import { describe, expect, it, vi } from 'vitest';
import { type QuitQuestion, quitQuestion, staffQuit } from '../../../../main/shell/lifecycle/quit';
import { shellState } from '../shell-sample';

it('the question before the app ends is not asked when nothing is open', () => {
  expect(quitQuestion(0, 'in-control')).toBeNull();
});

it('the question before the app ends says how many orders are open', () => {
  expect(quitQuestion(1, 'in-control')?.ask).toBe('1 order is still open');
  expect(quitQuestion(12, 'in-control')?.ask).toBe('12 orders are still open');
});

it('the question before the app ends says what guests will meet', () => {
  expect(quitQuestion(1, 'in-control')?.detail).toContain('guests are stopped when they pay');
  expect(quitQuestion(1, 'watch-only')?.detail).toContain('Guests still pay');
});

describe('staff who end the app', () => {
  function app(openOrders: number) {
    const answers: ((yes: boolean) => void)[] = [];
    const ask = vi.fn((_: QuitQuestion) => new Promise<boolean>((resolve) => answers.push(resolve)));
    const quit = vi.fn();
    const leave = staffQuit({ state: () => shellState({}, { openOrders }), ask, quit });
    return { ask, quit, leave, answer: (yes: boolean) => answers.shift()?.(yes) };
  }

  it('staff who end the app are not asked while nothing is open', async () => {
    const { ask, quit, leave } = app(0);
    await leave();
    expect(ask).not.toHaveBeenCalled();
    expect(quit).toHaveBeenCalledOnce();
  });

  it('staff who end the app stay or quit, as they answer', async () => {
    const { quit, leave, answer } = app(2);
    const first = leave();
    answer(false);
    await first;
    expect(quit).not.toHaveBeenCalled();
    const second = leave();
    answer(true);
    await second;
    expect(quit).toHaveBeenCalledOnce();
  });

  it('staff who end the app are asked once at a time, and again the next time', async () => {
    const { ask, leave, answer } = app(2);
    const first = leave();
    await leave();
    expect(ask).toHaveBeenCalledOnce();
    answer(false);
    await first;
    void leave();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
