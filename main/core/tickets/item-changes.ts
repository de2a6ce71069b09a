import { type DrawLimits, firstGroups } from '../../../shared/ticket/first-groups';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { unitsOf } from '../../../shared/ticket/struck';
import type { TicketItem } from '../../../shared/ticket/ticket';

interface ItemCount {
  readonly count: number;
  readonly item: TicketItem;
}

/** What the kitchen must make more of, and less of, after an update. Struck items are not made. */
export function itemChanges(
  before: readonly TicketItem[],
  after: readonly TicketItem[],
): { readonly added: ItemCount[]; readonly removed: ItemCount[] } {
  return { added: surplus(after, before), removed: surplus(before, after) };
}

/** How many lines of a change, and letters in them, a ticket keeps: every later change is kept as well. */
const max: DrawLimits = { groups: 200, letters: 50_000 };

type ItemChanges = ReturnType<typeof itemChanges>;

/**
 * The changes, or none if they are too many to read: then the alert says only that items changed, and all are shown.
 */
export function boundedChanges({ added, removed }: ItemChanges): ItemChanges {
  const { moreItems } = firstGroups([...added, ...removed], max);
  return moreItems > 0 ? { added: [], removed: [] } : { added, removed };
}

/** What one list has more of than the other. */
function surplus(list: readonly TicketItem[], other: readonly TicketItem[]): ItemCount[] {
  const counts = new Map<string, { count: number; readonly item: TicketItem }>();
  for (const item of list) {
    const key = kitchenKey(item);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: unitsOf(item), item });
    else known.count += unitsOf(item);
  }
  for (const item of other) {
    const known = counts.get(kitchenKey(item));
    if (known !== undefined) known.count -= unitsOf(item);
  }
  return [...counts.values()].filter(({ count }) => count > 0);
}
