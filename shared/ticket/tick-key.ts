import { kitchenKey } from './kitchen-key';
import { unusualStatus } from './struck';
import type { TicketItem } from './ticket';

/** What of an order a cook ticks off at once: equal for the items that are one line of a card. */
export function tickKey(item: TicketItem): string {
  return `${kitchenKey(item)} ${unusualStatus(item.status) ?? ''}`;
}

/** Whether an item is among what is ticked off; older versions noted it by its `kitchenKey`, whatever its status. */
export function isTicked(ticked: readonly string[], item: TicketItem): boolean {
  return ticked.length > 0 && (ticked.includes(tickKey(item)) || ticked.includes(kitchenKey(item)));
}
