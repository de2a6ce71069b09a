import { longestText as longestRead } from '../../../../shared/bbot/most';
import { visibleText } from '../../../../shared/bbot/visible-text';
import { texts } from '../../../../shared/i18n/texts';

/** As much as a ticket holds of one text, with the words that it goes on; what is longer was never read. */
const longestText = longestRead + 100;

/**
 * What Bbot or a guest wrote, as lines for paper: composed (NFC), without controls and what nobody sees, each run of spaces
 * one space, empty lines left out. Cleaned again although the intake did: a control byte that reaches a printer can open
 * the drawer.
 */
export function paperLines(text: string): readonly string[] {
  return cutShort(text)
    .replaceAll('…', '...')
    .replace(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const spaces = /[^\S\n]+/gu;

/** As `paperLines`, for what is to stand on one line. */
export function paperText(text: string): string {
  return paperLines(text).join(' ');
}

/** Cut before it is cleaned as well: what is cut off must cost nothing. */
function cutShort(text: string): string {
  const cleaned = visibleText(text.slice(0, 2 * longestText));
  if (cleaned.length <= longestText && text.length <= 2 * longestText) return cleaned;
  return `${visibleText(cleaned.slice(0, longestText))} ${texts.paper.cutShort}`;
}
