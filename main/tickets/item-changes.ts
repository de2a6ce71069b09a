import { kitchenKey } from '../../shared/ticket/kitchen-key';
import type { TicketItem } from '../../shared/ticket/ticket';

interface ItemCount {
  readonly count: number;
  readonly item: TicketItem;
}

/** What a kitchen has to make more of, and less of, after an update. Bbot's own item statuses count for nothing. */
export function itemChanges(
  before: readonly TicketItem[],
  after: readonly TicketItem[],
): { readonly added: ItemCount[]; readonly removed: ItemCount[] } {
  return { added: surplus(after, before), removed: surplus(before, after) };
}

/** What one list has more of than the other. */
function surplus(list: readonly TicketItem[], other: readonly TicketItem[]): ItemCount[] {
  const counts = new Map<string, ItemCount>();
  for (const item of list) counts.set(kitchenKey(item), { count: 0, item });
  const add = (item: TicketItem, by: number): void => {
    const known = counts.get(kitchenKey(item));
    if (known !== undefined) counts.set(kitchenKey(item), { ...known, count: known.count + by });
  };
  for (const item of list) add(item, 1);
  for (const item of other) add(item, -1);
  return [...counts.values()].filter(({ count }) => count > 0);
}
