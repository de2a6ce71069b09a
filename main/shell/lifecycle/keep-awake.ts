import { powerSaveBlocker } from 'electron';
import type { ShellState } from '../shell-state';
import { mustStayAwake } from './keep-awake-rule';

/** Keeps the computer and its screen awake. @returns a follower of the state */
export function followKeepAwake(): (state: ShellState) => void {
  let blocker: number | null = null;
  return (state) => {
    const wanted = mustStayAwake(state);
    if (wanted && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    else if (!wanted && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
