import { assertNever } from '../../../shared/assert-never';
import { dayAndTime, timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument } from '../../../shared/ipc/commands';
import type { Status } from '../../../shared/ipc/snapshot';
import type { Ordering } from '../../../shared/ordering/ordering';
import { pauseMinutes } from '../../../shared/ordering/pause-minutes';
import type { ConnectionStatus } from '../../../shared/status/connection';
import type { ShellState } from '../shell-state';

/** Which icon is shown; each differs in shape, not just in color. */
export type TrayIcon = 'open' | 'paused' | 'cannot-arrive';

export type TrayAction =
  | { readonly kind: 'show' | 'resume' | 'quit' }
  | { readonly kind: 'pause'; readonly minutes: CommandArgument<'pauseOrdering'>['minutes'] };

/** A tray menu entry; null: a separator. */
type TrayEntry = { readonly label: string; readonly action: TrayAction } | null;

export interface TrayView {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly entries: readonly TrayEntry[];
}

/** What the tray shows and offers. */
export function trayView({ status, openOrders }: ShellState): TrayView {
  const { tray } = texts.shell;
  const lines = [texts.appName, orderingLine(status), arrivalLine(status), tray.openOrders(openOrders)];
  return { icon: iconFor(status), tooltip: lines.join('\n'), entries: entriesFor(status.ordering) };
}

function iconFor(status: Status): TrayIcon {
  const misled = status.wrongCredentials?.loud === true || status.wrongAddresses.length > 0;
  const blocked = status.storage.kind === 'failing' || misled;
  if (blocked || status.unreachable !== null || !mayArrive(status.arrival)) return 'cannot-arrive';
  return status.ordering.kind === 'open' ? 'open' : 'paused';
}

/** Whether orders can arrive, or are about to: no icon should raise an alarm at every start. */
function mayArrive(arrival: ConnectionStatus): boolean {
  switch (arrival.kind) {
    case 'online':
    case 'starting':
    case 'connecting':
    case 'checking':
      return true;
    case 'core-away':
      return !arrival.givenUp;
    case 'port-taken':
    case 'this-computer-only':
    case 'moved':
    case 'retrying':
    case 'needs-attention':
      return false;
    default:
      return assertNever(arrival);
  }
}

function orderingLine({ ordering, storage }: Status): string {
  const words = texts.ordering;
  if (storage.kind === 'failing') return words.refused;
  if (ordering.kind === 'open') return words.open;
  const state = words[ordering.kind];
  if (ordering.until === null) return state;
  const sameDay = new Date(ordering.until).toDateString() === new Date(ordering.since).toDateString();
  const time = (sameDay ? timeOfDay : dayAndTime)(ordering.until, texts.locale);
  return texts.shell.tray.orderingUntil(state, time);
}

function arrivalLine({ arrival, unreachable, wrongCredentials, wrongAddresses }: Status): string {
  const words = texts.arrival;
  if (wrongCredentials?.loud === true) return texts.shell.tray.wrongPassword;
  if (wrongAddresses.length > 0) return words.wrongAddress;
  switch (arrival.kind) {
    case 'online':
      return words.can;
    case 'this-computer-only':
      return words.thisComputerOnly;
    case 'moved':
      return words.moved;
    case 'starting':
      return words.starting;
    case 'core-away':
      return arrival.givenUp ? words.cannot : words.startingAgain;
    case 'connecting':
    case 'checking':
      if (unreachable !== null) return words.cannot;
      return arrival.kind === 'connecting' ? words.connecting : words.checking;
    case 'port-taken':
    case 'retrying':
    case 'needs-attention':
      return words.cannot;
    default:
      return assertNever(arrival);
  }
}

/** Opening hours reopen by themselves: staff cannot resume what they closed. */
function entriesFor(ordering: Ordering): readonly TrayEntry[] {
  const { tray } = texts.shell;
  const stoppedByStaff =
    ordering.kind === 'paused' || (ordering.kind === 'closed' && ordering.by !== 'hours');
  const pauses = [...pauseMinutes, null].map((minutes) => ({
    label: minutes === null ? tray.pauseUntilResumed : tray.pauseFor(minutes),
    action: { kind: 'pause', minutes } as const,
  }));
  return [
    { label: tray.show, action: { kind: 'show' } },
    null,
    ...(stoppedByStaff ? [{ label: tray.resume, action: { kind: 'resume' } as const }] : pauses),
    null,
    { label: texts.shell.quit, action: { kind: 'quit' } },
  ];
}
