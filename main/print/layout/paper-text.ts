import { visibleText } from '../../../shared/bbot/visible-text';
import { texts } from '../../../shared/texts';

/** Far more than a kitchen reads of one note; a text that fills a body of 1 MiB would use up the roll. */
const longestText = 5_000;
const mostLines = 150;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that break a line are what it looks for
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** What is neither seen nor takes room, besides what `visibleText` knows; joiners stay, for they form letters. */
const invisible = /[\u00ad\u061c\u180e\u200b\u2060-\u2065\u206a-\u206f\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const spaces = /[^\S\n]+/gu;

/**
 * What Bbot or a guest wrote, as lines for paper: composed (NFC), without controls and bidi overrides, each run
 * of spaces one space, empty lines left out. Cleaned again although the intake did: a control byte that reaches
 * a printer can open the drawer.
 */
export function paperLines(text: string): readonly string[] {
  const lines = cutShort(text)
    .replaceAll('…', '...')
    .replace(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), texts.paper.cutShort];
}

/** As `paperLines`, for what is to stand on one line. */
export function paperText(text: string): string {
  return paperLines(text).join(' ');
}

/** Cut before it is cleaned as well: what is cut off must cost nothing. */
function cutShort(text: string): string {
  const cleaned = cleanText(text.slice(0, 2 * longestText));
  if (cleaned.length <= longestText && text.length <= 2 * longestText) return cleaned;
  return `${visibleText(cleaned.slice(0, longestText))} ${texts.paper.cutShort}`;
}

function cleanText(text: string): string {
  return visibleText(text.replace(lineBreaks, '\n').replace(invisible, ''));
}
