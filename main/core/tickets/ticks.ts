import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { isStruck } from '../../../shared/ticket/struck';
import { isTicked, tickKey } from '../../../shared/ticket/tick-key';
import type { Ticket, TicketItem } from '../../../shared/ticket/ticket';

type Ticking = { readonly ticked: Ticket['ticked']; readonly items: readonly TicketItem[] };

/** What is ticked off of a ticket, by `tickKey`. */
export function ticksOf({ ticked, items }: Ticking): readonly string[] {
  const done = ticked.length === 0 ? [] : items.filter((item) => isTicked(ticked, item));
  return [...new Set(done.map(tickKey))];
}

/**
 * What stays ticked off after an update. What more is to be made of is not made yet; what has got another status is, where
 * all that was alike was made.
 * @param more what more is to be made of, by `kitchenKey`
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
