import type { ShellState } from '../shell-state';

/**
 * Whether the computer and its screen must stay awake: orders may come, or wait to be made. During a pause too: asleep,
 * it could neither end nor recall the pause, nor receive an order for later.
 */
export function mustStayAwake({ status, openOrders }: ShellState): boolean {
  return status.choices.keepAwake && (status.ordering.kind !== 'closed' || openOrders > 0);
}
