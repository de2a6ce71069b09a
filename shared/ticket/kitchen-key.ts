import { sameWords } from './same-words';
import type { TicketItem } from './ticket';

/** Made once for each item: an update compares 5,000 of them several times. */
const known = new WeakMap<TicketItem, string>();

/** Equal for items that are made in the same way. */
export function kitchenKey(item: TicketItem): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { name, mods, instructions } = item;
  const key = JSON.stringify([sameWords(name), mods.map(modKey), instructions]);
  known.set(item, key);
  return key;
}

/** A mod that belongs to the dish itself is its text alone, as in tickets of before mods were nested. */
function modKey({ text, depth }: TicketItem['mods'][number]): unknown {
  const words = sameWords(text);
  return depth === 0 ? words : { text: words, depth };
}
