import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OrderingControl } from '../../../../main/core/ordering/ordering-control';
import type { OpeningHours } from '../../../../shared/ordering/opening-hours';
import type { Ordering } from '../../../../shared/ordering/ordering';
import { dayMs, minuteMs } from '../../../support/relay/relay-clock';

/** Half past one in New York, half an hour before the clocks go back. */
const dstNight = Date.parse('2026-11-01T05:30:00Z');

/** The timers' clock never jumps; the PC's is set by the test. */
class SetClock {
  wall = Date.parse('2026-11-21T18:00:00Z');
  now = () => this.wall + this.monotonic();
  monotonic = () => performance.now();
}

let clock: SetClock;
let saved: Ordering[];
let changes: number;
let control: OrderingControl;
let hours: OpeningHours | null;

function newControl(): OrderingControl {
  return new OrderingControl(
    clock,
    () => hours,
    (ordering) => saved.push(ordering),
    () => {
      changes += 1;
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  clock = new SetClock();
  saved = [];
  hours = null;
  changes = 0;
  control = newControl();
});

afterEach(() => {
  control.stop();
  vi.useRealTimers();
});

it('ordering is open until somebody pauses it', () => {
  expect(control.forGate()).toEqual({ kind: 'open' });
});

it('ordering resumes by itself when a pause of 10 minutes is over, not before', () => {
  control.pause(10);
  vi.advanceTimersByTime(10 * minuteMs - 1);
  expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 1 });
  expect(control.state.kind).toBe('paused');
  vi.advanceTimersByTime(2);
  expect(control.forGate()).toEqual({ kind: 'open' });
  expect(control.state).toEqual({ kind: 'open' });
  expect(saved.at(-1)).toEqual({ kind: 'open' });
});

it('ordering counts the time from now when paused again', () => {
  control.pause(10);
  vi.advanceTimersByTime(9 * minuteMs);
  control.pause(10);
  vi.advanceTimersByTime(9 * minuteMs);
  expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: minuteMs });
  vi.advanceTimersByTime(minuteMs + 1);
  expect(control.state.kind).toBe('open');
});

it.each([
  ['back an hour', -60 * minuteMs],
  ['forward an hour', 60 * minuteMs],
])('ordering announces a new end for a pause that stays as long when the clock is set %s', (_, byMs) => {
  control.pause(10);
  vi.advanceTimersByTime(4 * minuteMs);
  clock.wall += byMs;
  control.clockSet(byMs);
  const until = new Date(clock.now() + 6 * minuteMs).toISOString();
  expect(control.state).toMatchObject({ kind: 'paused', until });
  expect(saved.at(-1)).toEqual(control.state);
  expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 6 * minuteMs });
  vi.advanceTimersByTime(6 * minuteMs + 1);
  expect(control.state.kind).toBe('open');
});

it('ordering opens at the time of day until which it was closed, however the clock is set', () => {
  const opens = clock.now() + 180 * minuteMs;
  control.close(opens);
  clock.wall += 60 * minuteMs;
  control.clockSet(60 * minuteMs);
  expect(control.state).toMatchObject({ kind: 'closed', until: new Date(opens).toISOString() });
  expect(control.forGate()).toEqual({ kind: 'closed', remainingMs: 120 * minuteMs });
});

it('ordering stays paused without a time until somebody resumes', () => {
  control.pause(5);
  control.pause(null);
  vi.advanceTimersByTime(30 * dayMs);
  expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: null });
  expect(control.state).toMatchObject({ kind: 'paused', until: null });
  control.resume();
  expect(control.forGate()).toEqual({ kind: 'open' });
});

it('ordering tells the board and the settings of each change', () => {
  control.pause(5);
  control.resume();
  expect(saved.map(({ kind }) => kind)).toEqual(['paused', 'open']);
  expect(changes).toBe(2);
});

it.each([
  { set: 'a day forward', byMs: dayMs },
  { set: 'a day back', byMs: -dayMs },
  { set: 'an hour back, as in a DST night', byMs: -60 * minuteMs },
])('ordering pauses for as long as meant when the clock is set $set', ({ byMs }) => {
  control.pause(10);
  clock.wall += byMs;
  vi.advanceTimersByTime(9 * minuteMs);
  expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: minuteMs });
  vi.advanceTimersByTime(minuteMs + 1);
  expect(control.forGate()).toEqual({ kind: 'open' });
});

it('ordering pauses for as long as meant across the hour that comes twice', () => {
  clock.wall = dstNight - performance.now();
  control.pause(60);
  const state = control.state;
  if (state.kind === 'open' || state.until === null) throw new Error('it is paused for a time');
  expect(Date.parse(state.until) - Date.parse(state.since)).toBe(60 * minuteMs);
  vi.advanceTimersByTime(60 * minuteMs + 1);
  expect(control.state.kind).toBe('open');
});

describe('ordering after a restart', () => {
  const restore = (kept: Ordering | undefined): void => {
    control.stop();
    control = newControl();
    control.restore(kept ?? { kind: 'open' });
  };

  it('ordering after a restart goes on with a pause for what is left of it', () => {
    control.pause(30);
    vi.advanceTimersByTime(10 * minuteMs);
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 20 * minuteMs });
    vi.advanceTimersByTime(20 * minuteMs + 1);
    expect(control.state.kind).toBe('open');
  });

  it('ordering after a restart never pauses longer than meant, even if the clock was set a day back', () => {
    control.pause(30);
    clock.wall -= dayMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 30 * minuteMs });
  });

  it.each([
    { after: 'when the pause is over', byMs: 31 * minuteMs },
    { after: 'when the clock was set a day forward', byMs: dayMs },
  ])('ordering after a restart is open $after, and says so in the settings', ({ byMs }) => {
    control.pause(30);
    clock.wall += byMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'open' });
    expect(saved.at(-1)).toEqual({ kind: 'open' });
  });

  it('ordering after a restart stays paused when the pause ends only by hand', () => {
    control.pause(null);
    clock.wall += 3 * dayMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: null });
  });
});

describe('opening hours', () => {
  /** Open on each day from ten to twenty, local time. */
  const daily = Array.from({ length: 7 }, () => [{ from: 600, to: 1200 }]);
  const setWall = (hour: number, minute = 0): void => {
    clock.wall = new Date(2026, 10, 21, hour, minute).getTime() - clock.monotonic();
  };

  it('opening hours close the store outside of them, until they open it', () => {
    hours = daily;
    setWall(20, 30);
    expect(control.state).toMatchObject({
      kind: 'closed',
      by: 'hours',
      since: new Date(2026, 10, 21, 20).toISOString(),
      until: new Date(2026, 10, 22, 10).toISOString(),
    });
    expect(control.forGate()).toEqual({ kind: 'closed', remainingMs: 13.5 * 60 * minuteMs });
    setWall(12);
    expect(control.forGate()).toEqual({ kind: 'open' });
  });

  it('opening hours are reported when they open or close the store, and not before', () => {
    hours = daily;
    setWall(19, 59);
    control.checkHours();
    expect(changes).toBe(0);
    setWall(20);
    control.checkHours();
    control.checkHours();
    expect(changes).toBe(1);
  });

  it('opening hours do not end what staff paused', () => {
    hours = daily;
    setWall(12);
    control.pause(null);
    expect(control.state).toMatchObject({ kind: 'paused' });
    setWall(21);
    expect(control.state).toMatchObject({ kind: 'paused' });
  });
});

describe('the end of a business day', () => {
  const dayOf = (atMs: number): string => new Date(atMs - 4 * 60 * minuteMs).toISOString().slice(0, 10);

  it('what was paused until somebody resumes is open again at the end of a business day, and not earlier', () => {
    control.pause(null);
    expect(control.endDay(dayOf)).toBe(false);
    clock.wall += dayMs;
    expect(control.endDay(dayOf)).toBe(true);
    expect(control.state).toEqual({ kind: 'open' });
  });

  it('what was paused until somebody resumes stays so when the clock was set a day forward', () => {
    control.pause(null);
    clock.wall += dayMs;
    control.clockSet(dayMs);
    expect(control.endDay(dayOf)).toBe(false);
    expect(control.state).toMatchObject({ kind: 'paused', until: null });
  });

  it('what ends by itself does so at its own time, not at the end of a business day', () => {
    control.close(clock.now() + 3 * dayMs);
    clock.wall += dayMs;
    expect(control.endDay(dayOf)).toBe(false);
    expect(control.state).toMatchObject({ kind: 'closed' });
  });
});
