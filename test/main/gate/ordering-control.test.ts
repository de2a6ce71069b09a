import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OrderingControl } from '../../../main/gate/ordering-control';
import type { Ordering } from '../../../shared/ordering';
import { dayMs, minuteMs } from '../../support/relay-clock';

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

function newControl(): OrderingControl {
  return new OrderingControl(
    clock,
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
  changes = 0;
  control = newControl();
});

afterEach(() => {
  control.stop();
  vi.useRealTimers();
});

describe('ordering', () => {
  it('is open until somebody pauses it', () => {
    expect(control.forGate()).toEqual({ kind: 'open' });
  });

  it('resumes by itself when a pause of 10 minutes is over, not before', () => {
    control.pause(10);
    vi.advanceTimersByTime(10 * minuteMs - 1);
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 1 });
    expect(control.state.kind).toBe('paused');
    vi.advanceTimersByTime(2);
    expect(control.forGate()).toEqual({ kind: 'open' });
    expect(control.state).toEqual({ kind: 'open' });
    expect(saved.at(-1)).toEqual({ kind: 'open' });
  });

  it('starts the time from now when paused again', () => {
    control.pause(10);
    vi.advanceTimersByTime(9 * minuteMs);
    control.pause(10);
    vi.advanceTimersByTime(9 * minuteMs);
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: minuteMs });
    vi.advanceTimersByTime(minuteMs + 1);
    expect(control.state.kind).toBe('open');
  });

  it('stays paused without a time until somebody resumes', () => {
    control.pause(5);
    control.pause(null);
    vi.advanceTimersByTime(30 * dayMs);
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: null });
    expect(control.state).toMatchObject({ kind: 'paused', until: null });
    control.resume();
    expect(control.forGate()).toEqual({ kind: 'open' });
  });

  it('tells the board and the settings of each change', () => {
    control.pause(5);
    control.resume();
    expect(saved.map(({ kind }) => kind)).toEqual(['paused', 'open']);
    expect(changes).toBe(2);
  });

  it.each([
    { set: 'a day forward', byMs: dayMs },
    { set: 'a day back', byMs: -dayMs },
    { set: 'an hour back, as in a DST night', byMs: -60 * minuteMs },
  ])('pauses for as long as meant when the clock is set $set', ({ byMs }) => {
    control.pause(10);
    clock.wall += byMs;
    vi.advanceTimersByTime(9 * minuteMs);
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: minuteMs });
    vi.advanceTimersByTime(minuteMs + 1);
    expect(control.forGate()).toEqual({ kind: 'open' });
  });

  it('pauses for as long as meant across the hour that comes twice', () => {
    clock.wall = dstNight - performance.now();
    control.pause(60);
    const state = control.state;
    if (state.kind === 'open' || state.until === null) throw new Error('it is paused for a time');
    expect(Date.parse(state.until) - Date.parse(state.since)).toBe(60 * minuteMs);
    vi.advanceTimersByTime(60 * minuteMs + 1);
    expect(control.state.kind).toBe('open');
  });
});

describe('ordering after a restart', () => {
  const restore = (kept: Ordering | undefined): void => {
    control.stop();
    control = newControl();
    control.restore(kept ?? { kind: 'open' });
  };

  it('goes on with a pause for what is left of it', () => {
    control.pause(30);
    vi.advanceTimersByTime(10 * minuteMs);
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 20 * minuteMs });
    vi.advanceTimersByTime(20 * minuteMs + 1);
    expect(control.state.kind).toBe('open');
  });

  it('never pauses longer than was meant, although the clock was set a day back', () => {
    control.pause(30);
    clock.wall -= dayMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: 30 * minuteMs });
  });

  it.each([
    { after: 'when the pause is over', byMs: 31 * minuteMs },
    { after: 'when the clock was set a day forward', byMs: dayMs },
  ])('is open $after, and says so in the settings', ({ byMs }) => {
    control.pause(30);
    clock.wall += byMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'open' });
    expect(saved.at(-1)).toEqual({ kind: 'open' });
  });

  it('stays paused when the pause ends only by hand', () => {
    control.pause(null);
    clock.wall += 3 * dayMs;
    restore(saved.at(-1));
    expect(control.forGate()).toEqual({ kind: 'paused', remainingMs: null });
  });
});
