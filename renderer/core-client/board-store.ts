import { type CoreState, type RelayBridge, readChange, readTickets } from '../../shared/ipc/bridge';
import type { FailureCode } from '../../shared/ipc/commands';
import { withoutCore } from '../../shared/ipc/core-away';
import { type BoardChange, type BoardTicket, type Snapshot, ticketsAtOnce } from '../../shared/ipc/snapshot';
import { applyChange, type BoardState, fromSnapshot, withOthers } from './board-state';
import { steady } from './steady-clock';

const askAgainAfterMs = 1_000;

export interface BoardStore {
  /** Null until the first snapshot arrives. */
  readonly getState: () => BoardState | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows the core's tickets and status. It subscribes to changes before asking for the snapshot, so that none is
 * missed in between; a gap in their numbers or a restarted core triggers a new snapshot. A snapshot contains the first
 * tickets, and the others are read batch by batch. A failed read is reported to `onFailure` and retried until it
 * succeeds.
 */
export function createBoardStore(bridge: RelayBridge, onFailure: (code: FailureCode) => void): BoardStore {
  let state: BoardState | null = null;
  let waiting: BoardChange[] | null = null;
  /** Tickets of the last snapshot not read yet, and not updated by a change since. */
  let unread = new Set<string>();
  const listeners = new Set<() => void>();

  const setState = (next: BoardState): void => {
    if (next === state) return;
    if (next.status !== state?.status) steady.adopt(next.status.clockLagMs);
    state = next;
    for (const listener of listeners) listener();
  };

  const receive = (change: BoardChange): void => {
    if (waiting !== null || state === null) {
      waiting?.push(change);
      return;
    }
    const next = applyChange(state, change);
    if (next === 'gap') {
      askForSnapshot([change]);
      return;
    }
    for (const { id } of change.tickets) unread.delete(id);
    for (const id of change.removed) unread.delete(id);
    setState(next);
  };

  const askForSnapshot = (changes: BoardChange[]): void => {
    waiting = changes;
    unread = new Set();
    void readSnapshot(bridge).then((snapshot) => {
      if (typeof snapshot === 'string') {
        onFailure(snapshot);
        setTimeout(() => askForSnapshot(waiting ?? []), askAgainAfterMs);
        return;
      }
      const missed = waiting ?? [];
      waiting = null;
      unread = new Set(snapshot.others);
      setState(fromSnapshot(snapshot, state?.tickets));
      for (const change of missed) receive(change);
      void readOthers(unread);
    });
  };

  /** Stops when another snapshot replaces the others. */
  const readOthers = async (mine: Set<string>): Promise<void> => {
    while (mine === unread && mine.size > 0) {
      const asked = [...mine].slice(0, ticketsAtOnce);
      const tickets = await readSome(bridge, asked);
      if (mine !== unread || state === null) return;
      if (typeof tickets === 'string') {
        onFailure(tickets);
        await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
        continue;
      }
      const stillAsked = asked.filter((id) => mine.delete(id));
      setState(withOthers(state, stillAsked, tickets));
    }
  };

  const coreBecame = (core: CoreState): void => {
    if (core === 'running' || state === null) return;
    setState({ ...state, status: withoutCore(state.status, core, new Date().toISOString()) });
  };

  bridge.onChange((text) => {
    if (text !== null) receive(readChange(text));
    else askForSnapshot([]);
  });
  bridge.onCoreState(coreBecame);
  askForSnapshot([]);
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function readSnapshot(bridge: RelayBridge): Promise<Snapshot | FailureCode> {
  try {
    const outcome = await bridge.call('getSnapshot', null);
    return outcome.ok ? outcome.value : outcome.code;
  } catch (error) {
    console.error('No snapshot could be had', error);
    return 'UNEXPECTED';
  }
}

async function readSome(
  bridge: RelayBridge,
  ids: readonly string[],
): Promise<readonly BoardTicket[] | FailureCode> {
  try {
    const outcome = await bridge.call('readTickets', { ids });
    return outcome.ok ? readTickets(outcome.value) : outcome.code;
  } catch (error) {
    console.error('Tickets could not be read', error);
    return 'UNEXPECTED';
  }
}
