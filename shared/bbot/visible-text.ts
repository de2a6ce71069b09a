import { boundedMarks } from '../bounded-marks';
import { texts } from '../texts';
import { longestText } from './most';

/*
 * C0 and C1 controls can open a cash drawer or cut paper when they reach a printer; bidi overrides can turn
 * a line around on the screen. A new line and a tab are text. A lone surrogate cannot be written as UTF-8.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is its purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Letters of which nothing is removed or composed, whatever stands beside them: all of most of 70,000 modifiers. */
const clean =
  /^[ -~\n\t\u00a0-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;

/**
 * What Bbot or a guest wrote, fit for a screen and for paper: composed (NFC), without controls and piles of marks, trimmed.
 */
export function visibleText(text: string): string {
  if (clean.test(text)) return text.trim();
  const composed = boundedMarks(text.replace(unprintable, '')).normalize('NFC');
  // Composing takes a few marks apart into two.
  return boundedMarks(composed).trim();
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

/** Whether anything of a value is left to be shown: as `readText`, for little more than looking at its beginning. */
export function hasText(value: unknown): boolean {
  if (typeof value !== 'string') return readText(value) !== null;
  return isVisible(value.slice(0, beginning)) || isVisible(value.slice(beginning, longestText));
}

const beginning = 100;

function isVisible(text: string): boolean {
  return text.replace(unprintable, '').trim() !== '';
}

/** What is too long says so at its end: nobody must take a part of a guest's note for the whole. */
function boundedText(text: string): string {
  if (text.length <= longestText) return visibleText(text);
  return `${visibleText(text.slice(0, longestText))} ${texts.ticket.cutShort}`;
}

/**
 * As `readText`, but an object is shown as its JSON rather than dropped: for what a cook must not miss, such
 * as a modifier of a shape that nobody has seen before.
 */
export function readTextOrJson(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return readText(value) ?? readText(shortJson(value));
}

function shortJson(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  if (json === '{}' || json === '[]' || json === '""') return '';
  return json.length > 200 ? `${json.slice(0, 200)}…` : json;
}
