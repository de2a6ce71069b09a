import { type CoreState, type RelayBridge, readChange, readTickets } from '../../shared/ipc/bridge';
import type { FailureCode } from '../../shared/ipc/commands';
import { withoutCore } from '../../shared/ipc/core-away';
import { type BoardChange, type BoardTicket, type Snapshot, ticketsAtOnce } from '../../shared/ipc/snapshot';
import { applyChange, type BoardState, fromSnapshot, withOthers } from './board-state';
import { steady } from './steady-clock';

const askAgainAfterMs = 1_000;

export interface BoardStore {
  /** Null until the first snapshot has come. */
  readonly getState: () => BoardState | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows the core's tickets and status. Changes are listened for before the snapshot is asked for, so that
 * none falls between the two; a gap in their numbers asks for a snapshot again, and so does a core that has started
 * again. A snapshot holds the first tickets, and the others are read a part after the other. What cannot be had is told to `onFailure` and asked for again until it comes.
 */
export function createBoardStore(bridge: RelayBridge, onFailure: (code: FailureCode) => void): BoardStore {
  let state: BoardState | null = null;
  let waiting: BoardChange[] | null = null;
  /** Of the last snapshot the tickets that are still to be read, and of which no change has told. */
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

  /** Until another snapshot has others. */
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
