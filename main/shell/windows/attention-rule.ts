import type { Status } from '../../../shared/ipc/snapshot';
import type { ShellState } from '../shell-state';

/** How the board's window stands to whoever sits before it; `focused`: this or another window of the app is. */
export type WindowState = 'focused' | 'in-view' | 'away';

/** A board that is away is: that a cook touched the kitchen's window shows the counter nothing. */
export function windowStateOf({ away, focused }: Record<'away' | 'focused', boolean>): WindowState {
  if (away) return 'away';
  return focused ? 'focused' : 'in-view';
}

/** What calls for somebody: tickets that ring, and trouble that keeps orders away. */
export interface Calls {
  readonly tickets: ReadonlySet<string>;
  readonly troubles: ReadonlySet<string>;
}

export const noCalls: Calls = { tickets: new Set(), troubles: new Set() };

/** `come-up`: to the front, and flash in the task bar. `calm`: nothing calls any more. */
export type Attention = 'come-up' | 'calm' | 'as-it-is';

export function callsOf({ status, ringing }: ShellState): Calls {
  return { tickets: ringing, troubles: new Set(troublesOf(status)) };
}

function troublesOf({ arrival, unreachable, wrongCredentials, wrongAddresses, storage }: Status): string[] {
  return [
    // A short break mends itself.
    ...(unreachable?.loud === true ? ['unreachable'] : []),
    ...(arrival.kind === 'core-away' && arrival.givenUp ? ['core-away'] : []),
    ...(wrongCredentials === null ? [] : ['wrong-credentials']),
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

/** What it does when a while has passed: no order rings on behind a closed window for long. */
export function reminderFor(now: Calls, window: WindowState): Attention {
  return now.tickets.size > 0 && window === 'away' ? 'come-up' : 'as-it-is';
}
