import { texts } from '../../shared/i18n/texts';

/** As long as the core asks for. */
const shortest = 10;

/** What is wrong with a passphrase that was typed twice: with which of the two fields, in words; or null. */
export function passphraseFault(
  first: string,
  second: string,
): { readonly field: 'first' | 'second'; readonly words: string } | null {
  const { tooShort, notTheSame } = texts.setUp.move;
  if (first.length < shortest) return { field: 'first', words: tooShort };
  return first === second ? null : { field: 'second', words: notTheSame };
}
