import type { TicketItem } from './ticket';

/** Made once for each item: an update compares 5,000 of them several times. */
const known = new WeakMap<TicketItem, string>();

/** Equal for items that are made in the same way. */
export function kitchenKey(item: TicketItem): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { name, mods, instructions } = item;
  // A mod that belongs to the dish itself is its text alone, as in tickets of before mods were nested.
  const written = mods.map(({ text, depth }) => (depth === 0 ? text : { text, depth }));
  const key = JSON.stringify([name, written, instructions]);
  known.set(item, key);
  return key;
}
