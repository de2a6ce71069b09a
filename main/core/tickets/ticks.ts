import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { isStruck } from '../../../shared/ticket/struck';
import { isTicked, tickKey } from '../../../shared/ticket/tick-key';
import type { Ticket, TicketItem } from '../../../shared/ticket/ticket';

type Ticking = { readonly ticked: Ticket['ticked']; readonly items: readonly TicketItem[] };

/** The ticked items of a ticket, by `tickKey`. */
export function ticksOf({ ticked, items }: Ticking): readonly string[] {
  const done = ticked.length === 0 ? [] : items.filter((item) => isTicked(ticked, item));
  return [...new Set(done.map(tickKey))];
}

/**
 * What stays ticked after an update. An item with more to make is not made yet; one whose status changed is made if all
 * items like it were.
 * @param more the items with more to make, by `kitchenKey`
 */
export function ticksAfter(
  before: Ticking,
  after: readonly TicketItem[],
  more: ReadonlySet<string>,
): readonly string[] {
  const ticks = new Set(ticksOf(before));
  if (ticks.size === 0) return [];
  const toMake = before.items.filter((item) => !isStruck(item));
  const open = new Set(toMake.filter((item) => !ticks.has(tickKey(item))).map(kitchenKey));
  const made = new Set(toMake.map(kitchenKey).filter((key) => !open.has(key)));
  const stays = after.filter(
    (item) => !more.has(kitchenKey(item)) && (made.has(kitchenKey(item)) || ticks.has(tickKey(item))),
  );
  return [...new Set(stays.map(tickKey))];
}
