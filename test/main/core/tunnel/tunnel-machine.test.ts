import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  afterEvent,
  hasSession,
  pauseMs,
  silenceMs,
  type TunnelEvent,
  type TunnelState,
} from '../../../../main/core/tunnel/tunnel-machine';
import { needsSomebody, type TunnelProblem } from '../../../../main/core/tunnel/tunnel-problem';
import type { ArrivalProblem } from '../../../../shared/status/connection';

const address = 'https://pizza.ngrok-free.app';
const problems = [
  'no-internet',
  'connection-lost',
  'no-answer',
  'address-held',
  'other-computer',
  'address-refused',
  'not-a-token',
  'token-refused',
  'too-many-devices',
  'limit-reached',
  'refused',
] as const satisfies readonly ArrivalProblem[];
const problem: fc.Arbitrary<TunnelProblem> = fc.record({
  kind: fc.constantFrom(...problems),
  code: fc.constantFrom(null, 'ERR_NGROK_334'),
});
const event: fc.Arbitrary<TunnelEvent> = fc.oneof(
  fc.constantFrom<TunnelEvent>(
    { kind: 'wanted' },
    { kind: 'unwanted' },
    { kind: 'connected', address },
    { kind: 'session-lost' },
    { kind: 'proved', by: 'check', atMs: 1 },
    { kind: 'proved', by: 'webhook', atMs: 1 },
    { kind: 'due' },
    { kind: 'nudged' },
  ),
  problem.map((one) => ({ kind: 'connect-failed' as const, problem: one })),
  problem.map((one) => ({ kind: 'not-proved' as const, problem: one })),
);
const off: TunnelState = { kind: 'off' };
const run = (events: readonly TunnelEvent[], from: TunnelState = off) => events.reduce(afterEvent, from);
const refused = (kind: ArrivalProblem): TunnelEvent => ({
  kind: 'connect-failed',
  problem: { kind, code: null },
});
const unanswered: TunnelEvent = { kind: 'not-proved', problem: { kind: 'no-answer', code: null } };
const connected: TunnelEvent = { kind: 'connected', address };
const wanted: TunnelEvent = { kind: 'wanted' };
const online = run([wanted, connected, { kind: 'proved', by: 'check', atMs: 0 }]);

/** What the world answers when the network works and the token is right. */
function worldAnswers(state: TunnelState): TunnelEvent {
  if (state.kind === 'connecting') return connected;
  if (hasSession(state) && state.asking) return { kind: 'proved', by: 'check', atMs: 1 };
  return { kind: 'due' };
}

it('from any state, the network back and the right token lead online just by waiting', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state = run([wanted, ...events.filter(({ kind }) => kind !== 'unwanted')]);
      for (let step = 0; state.kind !== 'online' && step < 5; step++) {
        // Whatever waits has a time at which it goes on.
        if (worldAnswers(state).kind === 'due') expect(pauseMs(state, 0, 0.5)).not.toBeNull();
        state = afterEvent(state, worldAnswers(state));
      }
      expect(state).toMatchObject({ kind: 'online', address });
    }),
    { numRuns: 1000 },
  );
});

it('from any state, a new token is tried at once, and an unwanted connection is off', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      expect(run([...events, wanted])).toEqual({ kind: 'connecting', tries: 0, givenUp: 0, problem: null });
      expect(run([...events, { kind: 'unwanted' }])).toEqual(off);
    }),
  );
});

it('from any state, only a proof leads online', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), event, (events, last) => {
      const before = run(events);
      const after = afterEvent(before, last);
      if (after.kind === 'online' && before.kind !== 'online') expect(last.kind).toBe('proved');
    }),
  );
});

it('from any state, off stays off until a connection is wanted', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      expect(run(events.filter(({ kind }) => kind !== 'wanted'))).toEqual(off);
    }),
  );
});

it('a failing connection is tried again and again, at most seven seconds apart', () => {
  let state = run([wanted]);
  for (let tries = 1; tries < 50; tries++) {
    state = afterEvent(state, refused('no-internet'));
    expect(state).toMatchObject({ kind: 'retrying', tries });
    expect(pauseMs(state, 0, 1)).toBeLessThan(7_500);
    state = afterEvent(state, { kind: 'due' });
  }
});

it('a failing connection waits longer after each try, and not as long as others that failed with it', () => {
  const waits = [0, 1, 2, 3].map((tries) =>
    pauseMs({ kind: 'retrying', tries, givenUp: 0, problem: { kind: 'no-internet', code: null } }, 0, 0.5),
  );
  expect(waits).toEqual([500, 1000, 2000, 4000]);
  const state = run([wanted, refused('no-internet')]);
  expect(pauseMs(state, 0, 0)).toBeLessThan(pauseMs(state, 0, 1) ?? 0);
});

it.each(problems.map((kind) => [kind, needsSomebody({ kind, code: null })] as const))(
  'a connection that fails for %s needs somebody: %s',
  (kind, attention) => {
    const state = run([wanted, refused(kind)]);
    expect(state.kind).toBe(attention ? 'needs-attention' : 'retrying');
  },
);

it.each(['not-a-token', 'token-refused'] as const)(
  'a connection that fails for %s is not hammered',
  (kind) => {
    const state = run([wanted, refused(kind)]);
    expect(pauseMs(state, 0, 0)).toBeGreaterThanOrEqual(30 * 60_000);
    expect(afterEvent(state, { kind: 'nudged' })).toBe(state);
  },
);

it('a failing connection is tried at once when the network comes back', () => {
  for (const kind of ['no-internet', 'address-held', 'limit-reached'] as const)
    expect(run([wanted, refused(kind), { kind: 'nudged' }])).toMatchObject({ kind: 'connecting' });
});

it('an address that is online is asked after 15 silent minutes, once', () => {
  expect(pauseMs(online, 60_000, 0)).toBe(silenceMs(false) - 60_000);
  const asking = afterEvent(online, { kind: 'due' });
  expect(asking).toMatchObject({ kind: 'online', asking: true });
  expect(pauseMs(asking, silenceMs(false), 0)).toBeNull();
});

it('an online address is asked hourly while the silence lasts, and after 15 minutes again once a webhook came', () => {
  const asked = run([{ kind: 'due' }, { kind: 'proved', by: 'check', atMs: 0 }], online);
  expect(pauseMs(asked, 0, 0)).toBe(60 * 60_000);
  expect(pauseMs(afterEvent(asked, { kind: 'proved', by: 'webhook', atMs: 0 }), 0, 0)).toBe(15 * 60_000);
});

it('an address that is online is not asked while orders flow: each is a proof', () => {
  const proved = afterEvent(online, { kind: 'proved', by: 'webhook', atMs: 600_000 });
  expect(pauseMs(proved, 600_000, 0)).toBe(15 * 60_000);
});

it('an address that is online is asked at once when the computer woke up', () => {
  expect(afterEvent(online, { kind: 'nudged' })).toMatchObject({ kind: 'online', asking: true });
});

it('an address that is online gets a fresh session after three unanswered checks in a row', () => {
  const once = afterEvent(online, unanswered);
  expect(once).toMatchObject({ kind: 'checking', failures: 1, asking: false });
  const twice = run([{ kind: 'due' }, unanswered], once);
  expect(twice).toMatchObject({ kind: 'checking', failures: 2 });
  expect(pauseMs(twice, 0, 0)).toBe(10_000);
  expect(run([{ kind: 'due' }, unanswered], twice)).toMatchObject({
    kind: 'retrying',
    problem: { kind: 'no-answer' },
  });
  expect(run([{ kind: 'due' }, { kind: 'proved', by: 'check', atMs: 1 }, unanswered], twice)).toMatchObject({
    failures: 1,
  });
});

it('an online address gets ever fewer fresh sessions where they do not help: only the checks may be blocked', () => {
  let state: TunnelState = online;
  const givenUpAfter: number[] = [];
  for (let checks = 0; givenUpAfter.length < 4; checks++) {
    state = afterEvent(state, unanswered);
    if (state.kind !== 'retrying') state = afterEvent(state, { kind: 'due' });
    else {
      givenUpAfter.push(checks + 1);
      state = run([{ kind: 'due' }, connected], state);
      // Why it is so is known meanwhile.
      expect(state).toMatchObject({ kind: 'checking', problem: { kind: 'no-answer' } });
      checks = -1;
    }
  }
  expect(givenUpAfter).toEqual([3, 6, 12, 24]);
  const waiting = run(
    Array.from({ length: 20 }, () => unanswered),
    state,
  );
  expect(pauseMs(waiting, 0, 0)).toBe(5 * 60_000);
});

it('an address that says that the plan is used up needs somebody', () => {
  const limit: TunnelEvent = {
    kind: 'not-proved',
    problem: { kind: 'limit-reached', code: 'ERR_NGROK_727' },
  };
  expect(run([limit, limit, limit], online)).toMatchObject({
    kind: 'needs-attention',
    problem: { kind: 'limit-reached' },
  });
});

it('an address that is online is retried when its session breaks', () => {
  expect(afterEvent(online, { kind: 'session-lost' })).toMatchObject({
    kind: 'retrying',
    tries: 0,
    problem: { kind: 'connection-lost' },
  });
});
