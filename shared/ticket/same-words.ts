import { catalogues } from '../i18n/texts';
import type { Texts } from '../i18n/words';

/*
 * What a ticket holds was read in the language of that moment, with the few words that stand before and behind what
 * somebody wrote. An update that comes after the language was changed says the same in other words.
 */

const inEnglish = catalogues.en.ticket;
const others: readonly Texts['ticket'][] = Object.values(catalogues)
  .map(({ ticket }) => ticket)
  .filter((ticket) => ticket !== inEnglish);

const labels = ['fee', 'promotion', 'deliveryBy'] as const;
const answers = ['yes', 'no'] as const;
const lines = ['noItemName', 'deeper'] as const;

/** A text with the app's own words in English: equal for texts that say the same in any of its languages. */
export function sameWords(text: string): string {
  return others.reduce(wordsOf, text);
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
