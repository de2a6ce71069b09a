import { beforeEach, expect, it } from 'vitest';
import { longestRing } from '../../../renderer/board/alarms/ringing-since';
import { instantsOn, type SteadyAt } from '../../../renderer/core-client/steady-clock';
import { lastDone, recallable } from '../../../renderer/tools/last-done';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { SteadyClock } from '../../../shared/time/steady-clock';
import { sampleTicket } from '../sample-ticket';

const minuteMs = 60_000;
let wall: number;
let awake: number;
let clock: SteadyClock;
let steadyAt: SteadyAt;
beforeEach(() => {
  wall = Date.parse('2026-11-21T19:00:00Z');
  awake = 0;
  clock = new SteadyClock({ wall: () => wall, monotonic: () => awake, slept: () => 0 });
  steadyAt = instantsOn(clock);
});

function pass(minutes: number): void {
  wall += minutes * minuteMs;
  awake += minutes * minuteMs;
}

const now = () => new Date(wall).toISOString();
const ago = (instant: string) => (clock.now() - steadyAt(instant)) / minuteMs;

function done(id: string): BoardTicket {
  const silenced = { alert: null, changedParts: [], recalledAt: null };
  const entry = { at: now(), what: 'stepped', from: 'ready', to: 'done', ...silenced } as const;
  return sampleTicket({ id, stage: 'done', alert: null, history: [entry] });
}

it('what happened is as long ago as it is, however the clock is set later', () => {
  const instant = now();
  expect(ago(instant)).toBe(0);
  pass(3);
  wall -= 60 * minuteMs;
  expect(ago(instant)).toBe(3);
  wall += 600 * minuteMs;
  pass(2);
  expect(ago(instant)).toBe(5);
});

it('what lies ahead only by the clock is no time to come', () => {
  expect(ago(new Date(wall + 60 * minuteMs).toISOString())).toBe(0);
});

it('an invalid instant is not a number', () => {
  expect(steadyAt('soon')).toBeNaN();
});

it('the recalled order is the one that was done last, even when the clock was set back in between', () => {
  const first = done('first');
  expect(lastDone([first], steadyAt)?.ticket.id).toBe('first');
  pass(1);
  wall -= 60 * minuteMs;
  const second = done('second');
  expect(lastDone([first, second], steadyAt)?.ticket.id).toBe('second');
  pass(29);
  expect(recallable([first, second], steadyAt, clock.now())?.id).toBe('second');
  pass(1);
  expect(recallable([first, second], steadyAt, clock.now())).toBeNull();
});

it('what has rung longest stays so when the clock is set back', () => {
  const ring = (id: string) => sampleTicket({ id, history: [{ at: now(), what: 'taken' }] });
  const first = ring('first');
  expect(longestRing([first], steadyAt)?.ticket.id).toBe('first');
  pass(1);
  wall -= 60 * minuteMs;
  expect(longestRing([ring('second'), first], steadyAt)?.ticket.id).toBe('first');
});
