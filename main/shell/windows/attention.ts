import { assertNever } from '../../../shared/assert-never';
import type { ShellState } from '../shell-state';
import {
  type Attention,
  attentionFor,
  callsOf,
  noCalls,
  reminderFor,
  type WindowState,
} from './attention-rule';

/** How often a window that is away comes back while tickets ring, in milliseconds. */
const remindEveryMs = 30_000;

/** The board's window, as attention needs it. */
export interface NoticedWindow {
  readonly state: WindowState;
  /** Comes to the front, flashing, without taking the keyboard from another program. */
  comeUp(): void;
  /** Stops flashing. */
  calm(): void;
}

/** Brings the window up for staff while something needs them. @returns a follower of the state */
export function followAttention(window: NoticedWindow): (state: ShellState) => void {
  let calls = noCalls;
  let reminder: NodeJS.Timeout | null = null;
  const act = (attention: Attention): void => {
    switch (attention) {
      case 'come-up':
        window.comeUp();
        return;
      case 'calm':
        window.calm();
        return;
      case 'as-it-is':
        return;
      default:
        assertNever(attention);
    }
  };
  return (state) => {
    const before = calls;
    calls = callsOf(state);
    act(attentionFor(before, calls, window.state));
    if (calls.tickets.size > 0) {
      reminder ??= setInterval(() => act(reminderFor(calls, window.state)), remindEveryMs);
    } else if (reminder !== null) {
      clearInterval(reminder);
      reminder = null;
    }
  };
}
