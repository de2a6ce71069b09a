import { texts } from '../../shared/i18n/texts';

/** The core's minimum. */
const shortest = 10;

/** What is wrong with a passphrase typed twice, and in which of the two fields; or null. */
export function passphraseFault(
  first: string,
  second: string,
): { readonly field: 'first' | 'second'; readonly words: string } | null {
  const { tooShort, notTheSame } = texts.setUp.move;
  if (first.length < shortest) return { field: 'first', words: tooShort };
  return first === second ? null : { field: 'second', words: notTheSame };
}
