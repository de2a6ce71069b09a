import { sameWords } from './same-words';
import type { TicketItem } from './ticket';

/** Made once for each item: an update compares 5,000 of them several times. */
const known = new WeakMap<TicketItem, string>();

/** Equal for items that are made in the same way. */
export function kitchenKey(item: TicketItem): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { name, mods, instructions } = item;
  const key = JSON.stringify([sameWords(name), linesKey(mods), wordsOfNote(instructions)]);
  known.set(item, key);
  return key;
}

function wordsOfNote(note: string | null): string | null {
  return note === null ? null : note.split('\n').map(sameWords).join('\n');
}

interface Line {
  readonly text: string;
  readonly depth: number;
  readonly follows?: true | undefined;
}

/**
 * Equal for lines that say the same in whichever language the app was. A map may name its fields in any order; that of a
 * list counts.
 */
export function linesKey(lines: readonly Line[]): readonly unknown[] {
  const blocks: unknown[][] = [];
  for (const { text, depth, follows } of lines) {
    const words = sameWords(text);
    // Nested lines stay behind their parent. A top-level line is keyed by its text alone, as in older tickets.
    const line = depth === 0 ? words : { text: words, depth };
    const block = blocks.at(-1);
    if (block === undefined || (depth === 0 && follows !== true)) blocks.push([line]);
    else block.push(line);
  }
  return blocks
    .map((block) => ({ block, written: JSON.stringify(block) }))
    .sort((one, other) => (one.written < other.written ? -1 : Number(one.written > other.written)))
    .flatMap(({ block }) => block);
}
