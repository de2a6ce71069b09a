import { texts } from '../i18n/texts';
import { boundedMarks, legibleMarks } from '../text/bounded-marks';
import { closedUp, hasInk, withoutInvisible } from '../text/invisible';
import { withoutEntities } from './entities';
import { longestText } from './most';

/** Letters of which nothing is removed or composed, whatever stands beside them: all of most of 70,000 modifiers. */
const clean =
  /^[ -~\n\t\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** Only there may spaces or blank lines be too many. */
const crowded = /\s\s/;

/**
 * What Bbot or a guest wrote, fit for a screen and for paper: composed (NFC), without controls, piles of marks and runs of
 * blank lines, trimmed. Empty where nothing of it can be seen.
 */
export function visibleText(text: string): string {
  if (clean.test(text)) return (crowded.test(text) ? closedUp(text) : text).trim();
  const seen = withoutInvisible(text);
  if (clean.test(seen)) return closedUp(seen).trim();
  const composed = legibleMarks(boundedMarks(seen)).normalize('NFC');
  if (!hasInk(composed)) return '';
  const legible = legibleMarks(composed);
  // Composing takes a few marks apart into two; one that is gone may have kept two others apart.
  return closedUp(legible === composed ? composed : legible.normalize('NFC')).trim();
}

/** A value that should be text, shown as it is: a string, number or boolean; null for anything else. */
export function readText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return boundedText(value) || null;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return null;
  }
}

/** Whether anything of a value is left to be shown: as `readText`, mostly for no more than a look at its beginning. */
export function hasText(value: unknown): boolean {
  return isSurelyText(value) || readText(value) !== null;
}

function isSurelyText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  // A web page's space is written in letters.
  const [start = ''] = value.slice(0, beginning).split('&', 1);
  return hasInk(start);
}

const beginning = 100;

/** Of a text, to find what is not blank: to decode a whole body of entities takes too long. */
const mostLookedAt = 10 * longestText;

/**
 * A text to the letter that somebody wrote, without the entities of a web page. What is too long says so at its end:
 * nobody must take a part of a guest's note for the whole. Blank lines make no text long.
 */
function boundedText(written: string): string {
  const text = withoutEntities(written.slice(0, mostLookedAt));
  const isWhole = written.length <= mostLookedAt;
  if (isWhole && text.length <= longestText) return visibleText(text);
  const closed = closedUp(text);
  if (isWhole && closed.length <= longestText) return visibleText(closed);
  return `${visibleText(closed.slice(0, longestText))} ${texts.ticket.cutShort}`;
}

/** A text that was put together of several, no longer than one may be: what is cut off is told. */
export function boundedLine(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)} ${texts.ticket.cutShort}`;
}
