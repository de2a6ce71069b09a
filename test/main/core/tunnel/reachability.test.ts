import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reachability, type ReachabilityEvent } from '../../../../main/core/tunnel/reachability';

let events: ReachabilityEvent[];
let changes: number;
let reach: Reachability;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T19:00:00.000Z') });
  events = [];
  changes = 0;
  const clock = { now: () => Date.now(), monotonic: () => Date.now() };
  reach = new Reachability(
    clock,
    (one) => events.push(one),
    () => {
      changes += 1;
    },
  );
});
afterEach(() => {
  reach.stop();
  vi.useRealTimers();
});

it('reachability is loud once orders could not arrive for a minute, and says since when', () => {
  reach.is('reachable');
  vi.advanceTimersByTime(5_000);
  reach.is('unreachable');
  vi.advanceTimersByTime(59_000);
  const since = '2026-11-21T19:00:05.000Z';
  expect(reach.unreachable).toEqual({ since, loud: false });
  reach.is('unreachable');
  vi.advanceTimersByTime(1_000);
  expect(reach.unreachable).toEqual({ since, loud: true });
  expect(changes).toBe(1);
});

it('reachability is quiet again at once when orders can arrive, and for another minute after the next break', () => {
  reach.is('unreachable');
  vi.advanceTimersByTime(61_000);
  reach.is('reachable');
  expect(reach.unreachable).toBeNull();
  reach.is('unreachable');
  expect(reach.unreachable).toMatchObject({ loud: false });
});

it('reachability reports each change with how long it had been the other way, and nothing twice', () => {
  reach.is('unreachable');
  vi.advanceTimersByTime(3_000);
  reach.is('reachable');
  reach.is('reachable');
  vi.advanceTimersByTime(3_600_000);
  reach.is('unreachable');
  expect(events).toEqual([
    { kind: 'unreachable', afterSeconds: 0 },
    { kind: 'reachable', afterSeconds: 3 },
    { kind: 'unreachable', afterSeconds: 3600 },
  ]);
});

it('reachability reports the end as well, so that the log says until when orders could arrive', () => {
  reach.is('reachable');
  vi.advanceTimersByTime(60_000);
  reach.is('unwanted');
  expect(events.at(-1)).toEqual({ kind: 'unreachable', afterSeconds: 60 });
});

it('reachability has nothing to say where nobody has set it up', () => {
  reach.is('unwanted');
  vi.advanceTimersByTime(120_000);
  expect([reach.unreachable, events, changes]).toEqual([null, [], 0]);
  reach.is('unreachable');
  reach.is('unwanted');
  vi.advanceTimersByTime(120_000);
  expect([reach.unreachable, changes]).toEqual([null, 0]);
});
