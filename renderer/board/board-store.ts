import { type CoreState, type RelayBridge, readChange } from '../../shared/bridge';
import type { FailureCode } from '../../shared/contract';
import { withoutCore } from '../../shared/core-away';
import type { BoardChange, Snapshot } from '../../shared/snapshot';
import { applyChange, type BoardState, fromSnapshot } from './board-state';

const askAgainAfterMs = 1_000;

export interface BoardStore {
  /** Null until the first snapshot has come. */
  readonly getState: () => BoardState | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows the core's tickets and status. Changes are listened for before the snapshot is asked for, so that
 * none falls between the two; a gap in their numbers asks for a snapshot again, and so does a core that has started
 * again. A snapshot that cannot be had is told to `onFailure` and asked for again until it comes.
 */
export function createBoardStore(bridge: RelayBridge, onFailure: (code: FailureCode) => void): BoardStore {
  let state: BoardState | null = null;
  let waiting: BoardChange[] | null = null;
  const listeners = new Set<() => void>();

  const setState = (next: BoardState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const receive = (change: BoardChange): void => {
    if (waiting !== null || state === null) {
      waiting?.push(change);
      return;
    }
    const next = applyChange(state, change);
    if (next === 'gap') askForSnapshot([change]);
    else setState(next);
  };

  const askForSnapshot = (changes: BoardChange[]): void => {
    waiting = changes;
    void readSnapshot(bridge).then((snapshot) => {
      if (typeof snapshot === 'string') {
        onFailure(snapshot);
        setTimeout(() => askForSnapshot(waiting ?? []), askAgainAfterMs);
        return;
      }
      const missed = waiting ?? [];
      waiting = null;
      setState(fromSnapshot(snapshot));
      for (const change of missed) receive(change);
    });
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
