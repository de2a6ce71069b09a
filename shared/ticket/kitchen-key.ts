import { catalogues } from '../i18n/texts';
import type { Texts } from '../i18n/words';
import type { TicketItem } from './ticket';

/** Cached per item: an update compares 5,000 of them several times. */
const known = new WeakMap<TicketItem, string>();

/** Equal for items made the same way. */
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
 * Equal for lines that say the same in any of the app's languages. A map's fields may be in any order; a list's order
 * counts.
 */
export function linesKey(lines: readonly Line[]): readonly unknown[] {
  const blocks: unknown[][] = [];
  for (const { text, depth, follows } of lines) {
    const words = sameWords(text);
    // Nested lines stay after their parent. A top-level line is keyed by its text alone, as in older tickets.
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

/*
 * A ticket was read in the app's language at that moment, so the app's few words around the written text are in it.
 * An update after a language change says the same in other words.
 */

const inEnglish = catalogues.en.ticket;
const labels = ['fee', 'promotion', 'deliveryBy'] as const;
const answers = ['yes', 'no'] as const;
const lines = ['noItemName', 'deeper'] as const;

const others = Object.values(catalogues)
  .map(({ ticket }) => ticket)
  .filter((ticket) => ticket !== inEnglish)
  .map((words) => ({
    words,
    beginnings: [...labels, ...lines].map((one) => words[one]).concat('… '),
    endings: [words.cutShort, ...answers.map((one) => words[one])],
  }));

/** A text with the app's own words in English: equal for texts that say the same in any of its languages. */
export function sameWords(text: string): string {
  return others.reduce((known, { words, beginnings, endings }) => {
    // Almost no text has any of them: an update compares 30,000 texts.
    const mayHave =
      beginnings.some((one) => known.startsWith(one)) || endings.some((one) => known.endsWith(one));
    return mayHave ? wordsOf(known, words) : known;
  }, text);
}

function wordsOf(text: string, other: Texts['ticket']): string {
  const line = lines.find((one) => other[one] === text);
  if (line !== undefined) return inEnglish[line];
  const count = /^… .*?(\d+)/.exec(text)?.[1];
  if (count !== undefined && other.moreOf(Number(count)) === text) return inEnglish.moreOf(Number(count));
  if (text.endsWith(other.cutShort)) return `${text.slice(0, -other.cutShort.length)}${inEnglish.cutShort}`;
  const label = labels.find((one) => text.startsWith(`${other[one]}: `));
  const labelled = label === undefined ? text : `${inEnglish[label]}${text.slice(other[label].length)}`;
  const answer = answers.find((one) => labelled === other[one] || labelled.endsWith(`: ${other[one]}`));
  return answer === undefined ? labelled : `${labelled.slice(0, -other[answer].length)}${inEnglish[answer]}`;
}
