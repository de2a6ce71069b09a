import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoardStore } from '../../../renderer/core-client/board-store';
import { type CoreState, type RelayBridge, writeChange, writeTickets } from '../../../shared/ipc/bridge';
import type { FailureCode } from '../../../shared/ipc/commands';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { sampleSnapshot, sampleTicket } from '../sample-ticket';

type Answer = { ok: true; value: Snapshot | string } | { ok: false; code: FailureCode };

/** A bridge whose snapshots are answered when a test says so. */
function fakeBridge() {
  const asked: ((answer: Answer) => void)[] = [];
  let listener: ((text: string | null) => void) | null = null;
  let stateListener: ((state: CoreState) => void) | null = null;
  const log: string[] = [];
  const bridge = {
    call: (name: string, argument: { readonly ids: readonly string[] } | null) => {
      log.push(argument === null ? name : `${name} ${argument.ids.length}`);
      return new Promise((resolve) => asked.push(resolve));
    },
    onCoreState: (listen: (state: CoreState) => void) => {
      stateListener = listen;
      return () => undefined;
    },
    onChange: (listen: (text: string | null) => void) => {
      log.push('onChange');
      listener = listen;
      return () => undefined;
    },
  } as unknown as RelayBridge;
  return {
    bridge,
    log,
    answer: async (answer: Answer) => {
      asked.shift()?.(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
    leaveOut: () => listener?.(null),
    become: (state: CoreState) => stateListener?.(state),
    tell: (sequence: number, ids: readonly string[] = [], removed: readonly string[] = []) => {
      const tickets = ids.map((id) => sampleTicket({ id }));
      listener?.(writeChange({ sequence, tickets, removed, doneCount: 0, status: null }));
    },
  };
}

const shown = (store: ReturnType<typeof createBoardStore>) => {
  const state = store.getState();
  return state === null ? null : { sequence: state.sequence, ids: [...state.tickets.keys()] };
};

describe('the board store', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the board store listens before it asks, so that no change falls in between', () => {
    const { bridge, log } = fakeBridge();
    createBoardStore(bridge, () => undefined);
    expect(log).toEqual(['onChange', 'getSnapshot']);
  });

  it('the board store adds what changed while the snapshot was on its way, and only that', async () => {
    const core = fakeBridge();
    const store = createBoardStore(core.bridge, () => undefined);
    core.tell(5, ['old']);
    core.tell(6, ['late']);
    expect(shown(store)).toBeNull();
    await core.answer({ ok: true, value: sampleSnapshot(5, [sampleTicket({ id: 'old' })]) });
    expect(shown(store)).toEqual({ sequence: 6, ids: ['old', 'late'] });
  });

  it('the board store asks again after a gap, and shows what it has meanwhile', async () => {
    const core = fakeBridge();
    const store = createBoardStore(core.bridge, () => undefined);
    await core.answer({ ok: true, value: sampleSnapshot(1, [sampleTicket({ id: 'one' })]) });
    core.tell(3, ['three']);
    core.tell(4, ['four']);
    expect(shown(store)).toEqual({ sequence: 1, ids: ['one'] });
    const snapshot = sampleSnapshot(
      3,
      ['one', 'two', 'three'].map((id) => sampleTicket({ id })),
    );
    await core.answer({ ok: true, value: snapshot });
    expect(shown(store)).toEqual({ sequence: 4, ids: ['one', 'two', 'three', 'four'] });
    expect(core.log.filter((name) => name === 'getSnapshot')).toHaveLength(2);
  });

  it('the board store asks again when changes may be missing, also from a core that restarts their numbers', async () => {
    const core = fakeBridge();
    const store = createBoardStore(core.bridge, () => undefined);
    await core.answer({ ok: true, value: sampleSnapshot(7, [sampleTicket({ id: 'one' })]) });
    core.leaveOut();
    core.tell(2, ['two']);
    await core.answer({ ok: true, value: sampleSnapshot(1, [sampleTicket({ id: 'one' })]) });
    expect(shown(store)).toEqual({ sequence: 2, ids: ['one', 'two'] });
  });

  it.each([
    ['starting-again', false],
    ['gave-up', true],
  ] as const)(
    'the board store keeps its tickets and says that no order can arrive while the core is %s',
    async (core, givenUp) => {
      const bridge = fakeBridge();
      const store = createBoardStore(bridge.bridge, () => undefined);
      await bridge.answer({ ok: true, value: sampleSnapshot(1, [sampleTicket({ id: 'one' })]) });
      bridge.become(core);
      expect(shown(store)?.ids).toEqual(['one']);
      expect(store.getState()?.status.arrival).toMatchObject({ kind: 'core-away', givenUp });
    },
  );

  it('the board store says that there is no snapshot, and asks until there is one', async () => {
    const core = fakeBridge();
    const failures: FailureCode[] = [];
    const store = createBoardStore(core.bridge, (code) => failures.push(code));
    core.tell(2, ['two']);
    await core.answer({ ok: false, code: 'UNEXPECTED' });
    expect(failures).toEqual(['UNEXPECTED']);
    await vi.advanceTimersByTimeAsync(1_000);
    await core.answer({ ok: true, value: sampleSnapshot(1) });
    expect(shown(store)).toEqual({ sequence: 2, ids: ['two'] });
  });

  describe('a large snapshot', () => {
    const named = (names: readonly string[]) => names.map((id) => sampleTicket({ id }));
    const withOthers = (sequence: number, first: string, others: readonly string[]): Answer => ({
      ok: true,
      value: { ...sampleSnapshot(sequence, named([first])), others },
    });

    it('a snapshot too large for the page is shown in part at once, and the rest is read part by part', async () => {
      const core = fakeBridge();
      const store = createBoardStore(core.bridge, () => undefined);
      const others = Array.from({ length: 300 }, (_, index) => `other ${index}`);
      await core.answer(withOthers(1, 'first', others));
      expect(shown(store)?.ids).toEqual(['first']);
      await core.answer({ ok: true, value: writeTickets(named(others.slice(0, 250))) });
      expect(shown(store)?.ids).toHaveLength(251);
      await core.answer({ ok: true, value: writeTickets(named(others.slice(250))) });
      expect(shown(store)).toEqual({ sequence: 1, ids: ['first', ...others] });
      expect(core.log).toEqual(['onChange', 'getSnapshot', 'readTickets 250', 'readTickets 50']);
    });

    it('a large snapshot does not override a change that came since a part was read', async () => {
      const core = fakeBridge();
      const store = createBoardStore(core.bridge, () => undefined);
      await core.answer(withOthers(1, 'first', ['removed', 'changed', 'gone']));
      core.tell(2, ['changed'], ['removed']);
      await core.answer({
        ok: true,
        value: writeTickets([
          sampleTicket({ id: 'removed' }),
          sampleTicket({ id: 'changed', stage: 'done' }),
        ]),
      });
      expect(shown(store)).toEqual({ sequence: 2, ids: ['first', 'changed'] });
      expect(store.getState()?.tickets.get('changed')?.stage).toBe('new');
    });

    it('a large snapshot read again keeps what the page shows until then, and drops what the board lacks', async () => {
      const core = fakeBridge();
      const store = createBoardStore(core.bridge, () => undefined);
      await core.answer({ ok: true, value: sampleSnapshot(1, named(['a', 'b', 'c'])) });
      core.leaveOut();
      await core.answer(withOthers(9, 'a', ['b']));
      expect(shown(store)).toEqual({ sequence: 9, ids: ['a', 'b'] });
      core.leaveOut();
      // The part that was asked for before; nobody waits for it any more.
      await core.answer({ ok: true, value: writeTickets(named(['b'])) });
      await core.answer(withOthers(10, 'a', ['b']));
      await core.answer({ ok: true, value: writeTickets(named(['b'])) });
      expect(shown(store)).toEqual({ sequence: 10, ids: ['a', 'b'] });
    });

    it('a part of a large snapshot that could not be had is asked for again', async () => {
      const core = fakeBridge();
      const failures: FailureCode[] = [];
      const store = createBoardStore(core.bridge, (code) => failures.push(code));
      await core.answer(withOthers(1, 'first', ['other']));
      await core.answer({ ok: false, code: 'CORE_AWAY' });
      expect(failures).toEqual(['CORE_AWAY']);
      await vi.advanceTimersByTimeAsync(1_000);
      await core.answer({ ok: true, value: writeTickets(named(['other'])) });
      expect(shown(store)?.ids).toEqual(['first', 'other']);
    });
  });

  it('the board store tells its listeners of each change, and of none that changes nothing', async () => {
    const core = fakeBridge();
    const store = createBoardStore(core.bridge, () => undefined);
    await core.answer({ ok: true, value: sampleSnapshot(1) });
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    core.tell(2, ['two']);
    core.tell(2, ['two']);
    stop();
    core.tell(3, ['three']);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
