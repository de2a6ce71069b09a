import type { Status } from '../../../shared/ipc/snapshot';
import type { ShellState } from '../shell-state';

/** Whether the user can see the board's window; `focused`: it or another of the app's windows has the focus. */
export type WindowState = 'focused' | 'in-view' | 'away';

/** A board that is away stays so: a cook's touch in the kitchen's window shows the counter nothing. */
export function windowStateOf({ away, focused }: Record<'away' | 'focused', boolean>): WindowState {
  if (away) return 'away';
  return focused ? 'focused' : 'in-view';
}

/** What needs attention: ringing tickets, and trouble that keeps orders away. */
export interface Calls {
  readonly tickets: ReadonlySet<string>;
  readonly troubles: ReadonlySet<string>;
}

export const noCalls: Calls = { tickets: new Set(), troubles: new Set() };

/** `come-up`: to the front, flashing in the taskbar. `calm`: nothing needs attention anymore. */
export type Attention = 'come-up' | 'calm' | 'as-it-is';

export function callsOf({ status, ringing }: ShellState): Calls {
  return { tickets: ringing, troubles: new Set(troublesOf(status)) };
}

function troublesOf({ arrival, unreachable, wrongCredentials, wrongAddresses, storage }: Status): string[] {
  return [
    // A short break fixes itself, and anybody can send a wrong password once.
    ...(unreachable?.loud === true ? ['unreachable'] : []),
    ...(arrival.kind === 'core-away' && arrival.givenUp ? ['core-away'] : []),
    ...(wrongCredentials?.loud === true ? ['wrong-credentials'] : []),
    ...(wrongAddresses.length === 0 ? [] : ['wrong-address']),
    ...(storage.kind === 'failing' ? ['storage'] : []),
  ];
}

/** What the window does when the calls change. */
export function attentionFor(before: Calls, now: Calls, window: WindowState): Attention {
  if (now.tickets.size === 0 && now.troubles.size === 0) return 'calm';
  const isNew =
    [...now.tickets].some((call) => !before.tickets.has(call)) ||
    [...now.troubles].some((call) => !before.troubles.has(call));
  return isNew && window !== 'focused' ? 'come-up' : 'as-it-is';
}

/** What it does after a while: no order keeps ringing behind a closed window for long. */
export function reminderFor(now: Calls, window: WindowState): Attention {
  return now.tickets.size > 0 && window === 'away' ? 'come-up' : 'as-it-is';
}
