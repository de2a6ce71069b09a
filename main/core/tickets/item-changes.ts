import { firstGroups, type MostDrawn } from '../../../shared/ticket/first-groups';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { unitsOf } from '../../../shared/ticket/struck';
import type { TicketItem } from '../../../shared/ticket/ticket';

interface ItemCount {
  readonly count: number;
  readonly item: TicketItem;
}

/** What a kitchen has to make more of, and less of, after an update. What is struck is not to be made. */
export function itemChanges(
  before: readonly TicketItem[],
  after: readonly TicketItem[],
): { readonly added: ItemCount[]; readonly removed: ItemCount[] } {
  return { added: surplus(after, before), removed: surplus(before, after) };
}

/** So many lines of a change, and letters of them, a ticket keeps: each later change is kept beside it. */
const max: MostDrawn = { groups: 200, letters: 50_000 };

type ItemChanges = ReturnType<typeof itemChanges>;

/** The same, or none where they are more than anybody reads: then it is told that items changed, and all of them are shown. */
export function boundedChanges({ added, removed }: ItemChanges): ItemChanges {
  const { moreItems } = firstGroups([...added, ...removed], max);
  return moreItems > 0 ? { added: [], removed: [] } : { added, removed };
}

/** What one list has more of than the other. */
function surplus(list: readonly TicketItem[], other: readonly TicketItem[]): ItemCount[] {
  const counts = new Map<string, { count: number; readonly item: TicketItem }>();
  for (const item of list) {
    const known = counts.get(kitchenKey(item));
    if (known === undefined) counts.set(kitchenKey(item), { count: unitsOf(item), item });
    else known.count += unitsOf(item);
  }
  for (const item of other) {
    const known = counts.get(kitchenKey(item));
    if (known !== undefined) known.count -= unitsOf(item);
  }
  return [...counts.values()].filter(({ count }) => count > 0);
}
