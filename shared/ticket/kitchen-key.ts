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
}

/** Equal for lines that say the same, in whichever order a program names them and in whichever language the app was. */
export function linesKey(lines: readonly Line[]): readonly unknown[] {
  const blocks: unknown[][] = [];
  for (const { text, depth } of lines) {
    const words = sameWords(text);
    // What belongs to a line stays behind it. One that belongs to nothing is its text alone, as in the first tickets.
    if (depth === 0) blocks.push([words]);
    else (blocks.at(-1) ?? blocks[blocks.push([]) - 1])?.push({ text: words, depth });
  }
  return blocks
    .map((block) => ({ block, written: JSON.stringify(block) }))
    .sort((one, other) => (one.written < other.written ? -1 : Number(one.written > other.written)))
    .flatMap(({ block }) => block);
}
