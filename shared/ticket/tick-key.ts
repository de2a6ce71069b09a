import { kitchenKey } from './kitchen-key';
import { unusualStatus } from './struck';
import type { TicketItem } from './ticket';

/** What a cook ticks off at once: equal for items on the same line of a card. */
export function tickKey(item: TicketItem): string {
  return `${kitchenKey(item)} ${unusualStatus(item.status) ?? ''}`;
}

/** Whether an item is ticked; older versions recorded its `kitchenKey`, whatever its status. */
export function isTicked(ticked: readonly string[], item: TicketItem): boolean {
  return ticked.length > 0 && (ticked.includes(tickKey(item)) || ticked.includes(kitchenKey(item)));
}
