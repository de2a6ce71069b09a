import type { ShellState } from './shell-state';

/** Whether the computer must stay awake, screen and all: orders may come, or wait to be made. */
export function mustStayAwake({ status, openOrders }: ShellState): boolean {
  return status.choices.keepAwake && (status.ordering.kind === 'open' || openOrders > 0);
}
