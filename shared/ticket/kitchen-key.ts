import type { TicketItem } from './ticket';

/** Made once for each item: an update compares 5,000 of them several times. */
const known = new WeakMap<TicketItem, string>();

/** Equal for items that are made in the same way. */
export function kitchenKey(item: TicketItem): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { name, mods, instructions } = item;
  const key = JSON.stringify([name, mods, instructions]);
  known.set(item, key);
  return key;
}
