import { isStruck } from './struck';
import { tickKey } from './tick-key';
import type { TicketItem } from './ticket';

export interface ItemGroup {
  readonly count: number;
  readonly item: TicketItem;
}

/**
 * Equal items as one line with a count, in the order in which they were first named. Bbot sends one entry
 * per unit; people expect to read "2 × Ceviche". Equal means: the kitchen makes the same thing.
 * @param besides what else tells two items apart
 */
export function groupItems(
  items: readonly TicketItem[],
  besides: (item: TicketItem) => unknown = () => null,
): readonly ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const item of items) {
    // What is ticked off at once is one line (`tickKey`), or two with one key would be made by one tap.
    const key = JSON.stringify([tickKey(item), isStruck(item), besides(item)]);
    const group = groups.get(key);
    groups.set(key, { count: (group?.count ?? 0) + item.quantity, item: group?.item ?? item });
  }
  return [...groups.values()];
}
