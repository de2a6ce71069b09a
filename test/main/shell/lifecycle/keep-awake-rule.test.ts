import { expect, it } from 'vitest';
import { mustStayAwake } from '../../../../main/shell/lifecycle/keep-awake-rule';
import { shellState } from '../shell-sample';

const closed = { ordering: { kind: 'closed', since: '2026-11-21T22:00:00.000Z', until: null } } as const;

it('the computer is kept awake while orders may come', () => {
  expect(mustStayAwake(shellState())).toBe(true);
});

it('the computer may sleep when ordering has closed and nothing is open', () => {
  expect(mustStayAwake(shellState(closed))).toBe(false);
});

it.each([null, '2026-11-21T19:30:00.000Z'])(
  'the computer is kept awake through a pause, which the app ends or reminds of: %s',
  (until) => {
    const ordering = { kind: 'paused', since: '2026-11-21T19:00:00.000Z', until } as const;
    expect(mustStayAwake(shellState({ ordering }))).toBe(true);
  },
);

it('the computer is kept awake after closing until the last order is done', () => {
  expect(mustStayAwake(shellState(closed, { openOrders: 1 }))).toBe(true);
});

it('the computer may sleep where the settings say so', () => {
  expect(mustStayAwake(shellState({}, { openOrders: 5 }, { keepAwake: false }))).toBe(false);
});
