import { isStruck } from './struck';
import { tickKey } from './tick-key';
import type { TicketItem } from './ticket';

export interface ItemGroup {
  readonly count: number;
  readonly item: TicketItem;
}

/**
 * Equal items as one line with a count, in order of first mention. Bbot sends one entry per unit; people expect "2 ×
 * Ceviche". Equal means that the kitchen makes the same thing.
 * @param besides what else distinguishes two items
 */
export function groupItems(
  items: readonly TicketItem[],
  besides: (item: TicketItem) => unknown = () => null,
): readonly ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const item of items) {
    // What is ticked at once must be one line (`tickKey`), or one tap would tick two lines with the same key.
    const key = JSON.stringify([tickKey(item), isStruck(item), besides(item)]);
    const group = groups.get(key);
    groups.set(key, { count: (group?.count ?? 0) + item.quantity, item: group?.item ?? item });
  }
  return [...groups.values()];
}
