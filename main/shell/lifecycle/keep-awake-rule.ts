import type { ShellState } from '../shell-state';

/**
 * Whether the computer must stay awake, screen and all: orders may come, or wait to be made. During a pause too:
 * asleep it would not end it, nor call it to mind, nor hear an order for later.
 */
export function mustStayAwake({ status, openOrders }: ShellState): boolean {
  return status.choices.keepAwake && (status.ordering.kind !== 'closed' || openOrders > 0);
}
