import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAttention } from '../../../../main/shell/windows/attention';
import {
  attentionFor,
  callsOf,
  noCalls,
  type WindowState,
  windowStateOf,
} from '../../../../main/shell/windows/attention-rule';
import type { Status } from '../../../../shared/ipc/snapshot';
import { shellState } from '../shell-sample';

const since = '2026-11-21T19:00:00.000Z';
const calling = (...ringing: string[]) => shellState({}, { ringing: new Set(ringing) });
const calls = (...ringing: string[]) => callsOf(calling(...ringing));
const troubled = (status: Partial<Status>) => callsOf(shellState(status));

it.each<WindowState>(['away', 'in-view'])(
  'the window comes up when a ticket begins to ring while it is %s',
  (window) => {
    expect(attentionFor(noCalls, calls('a new'), window)).toBe('come-up');
    expect(attentionFor(calls('a new'), calls('a new', 'b new'), window)).toBe('come-up');
  },
);

it('the window comes up when a ticket that already rings rings for something else', () => {
  expect(attentionFor(calls('a new'), calls('a cancelled'), 'in-view')).toBe('come-up');
});

it('the window stays where it is for somebody who works in it', () => {
  expect(attentionFor(noCalls, calls('a new'), 'focused')).toBe('as-it-is');
});

it('the window stays where it is when one of several is tapped', () => {
  expect(attentionFor(calls('a new', 'b new'), calls('b new'), 'away')).toBe('as-it-is');
});

it('the window calms down when nothing rings any more', () => {
  expect(attentionFor(calls('a new'), noCalls, 'in-view')).toBe('calm');
});

it.each<[string, Partial<Status>]>([
  ['orders have not been able to arrive for a minute', { unreachable: { since, loud: true } }],
  ['Bbot sends a wrong password', { wrongCredentials: { since, count: 1, loud: true } }],
  [
    'Bbot asks for a wrong address',
    { wrongAddresses: [{ path: '/x', field: null, address: 'checkout', since, count: 1 }] },
  ],
  ['the core was given up', { arrival: { kind: 'core-away', since, givenUp: true } }],
  ['orders cannot be saved', { storage: { kind: 'failing', since, problem: 'full', reason: '' } }],
])('the window comes up when %s, once', (_, status) => {
  expect(attentionFor(noCalls, troubled(status), 'away')).toBe('come-up');
  expect(attentionFor(troubled(status), troubled(status), 'away')).toBe('as-it-is');
});

it.each<[string, Partial<Status>]>([
  ['a short break of the connection', { unreachable: { since, loud: false } }],
  ['a wrong password that anybody may have sent', { wrongCredentials: { since, count: 2, loud: false } }],
])('the window does not come up for %s', (_, status) => {
  expect(attentionFor(noCalls, troubled(status), 'away')).toBe('calm');
});

it('a hidden board is away even if another window of the app has the keyboard', () => {
  expect(windowStateOf({ away: true, focused: true })).toBe('away');
  expect(windowStateOf({ away: false, focused: true })).toBe('focused');
  expect(windowStateOf({ away: false, focused: false })).toBe('in-view');
});

describe('a hidden window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function follow() {
    const window = { state: 'focused' as WindowState, comeUp: vi.fn(), calm: vi.fn() };
    return { window, tell: followAttention(window) };
  }

  it('a window hidden while a ticket rings comes back every half minute until the ticket is tapped', () => {
    const { window, tell } = follow();
    tell(calling('a new'));
    expect(window.comeUp).not.toHaveBeenCalled();
    window.state = 'away';
    vi.advanceTimersByTime(60_000);
    expect(window.comeUp).toHaveBeenCalledTimes(2);
    tell(calling());
    expect(window.calm).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(600_000);
    expect(window.comeUp).toHaveBeenCalledTimes(2);
  });

  it('a window hidden while a ticket rings is left alone while somebody can see it', () => {
    const { window, tell } = follow();
    tell(calling('a new'));
    window.state = 'in-view';
    vi.advanceTimersByTime(600_000);
    expect(window.comeUp).not.toHaveBeenCalled();
  });

  it('a window hidden while a ticket rings is left alone for trouble that somebody has seen', () => {
    const { window, tell } = follow();
    tell(shellState({ wrongCredentials: { since, count: 1, loud: true } }));
    window.state = 'away';
    vi.advanceTimersByTime(600_000);
    expect(window.comeUp).not.toHaveBeenCalled();
  });
});
