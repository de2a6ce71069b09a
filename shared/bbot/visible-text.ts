import { texts } from '../i18n/texts';
import { boundedMarks, hasMarks, legibleMarks } from '../text/bounded-marks';
import { closedUp, hasInk, withoutInvisible } from '../text/invisible';
import { maxTextLength } from './bounds';

/** Characters never removed or composed, whatever is next to them: all there is in most of 70,000 modifiers. */
const clean =
  /^[ -~\n\t\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** Only these can hold too many spaces or blank lines. */
const crowded = /\s\s/;

/**
 * What Bbot or a guest wrote, fit for screen and paper: composed (NFC), without controls, stacked marks and runs of
 * blank lines, trimmed. Empty if nothing of it is visible.
 */
export function visibleText(text: string): string {
  if (clean.test(text)) return (crowded.test(text) ? closedUp(text) : text).trim();
  const seen = withoutInvisible(text);
  if (clean.test(seen)) return closedUp(seen).trim();
  // Most texts in other scripts, flags, and faces have no mark: one look instead of four.
  if (!hasMarks(seen)) return hasInk(seen) ? closedUp(seen.normalize('NFC')).trim() : '';
  const composed = legibleMarks(boundedMarks(seen)).normalize('NFC');
  if (!hasInk(composed)) return '';
  const legible = legibleMarks(composed);
  // Composing splits a few marks into two; a removed one may have kept two others apart.
  return closedUp(legible === composed ? composed : legible.normalize('NFC')).trim();
}

/** A value that should be text, as shown: a string, number or boolean; null for anything else. */
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

/** Whether anything of a value is visible: like `readText`, but usually a look at its beginning suffices. */
export function hasText(value: unknown): boolean {
  return isSurelyText(value) || readText(value) !== null;
}

function isSurelyText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  // HTML entities spell a space in letters.
  const [start = ''] = value.slice(0, beginning).split('&', 1);
  return hasInk(start);
}

const beginning = 100;

/** How much of a text to search for something visible: decoding a whole body of entities takes too long. */
const maxSearched = 10 * maxTextLength;

/**
 * A text as written, with HTML entities decoded. One that is too long says so at its end: part of a guest's note must
 * not pass for all of it. Blank lines do not make a text long.
 */
function boundedText(written: string): string {
  const text = withoutEntities(written.slice(0, maxSearched));
  const isWhole = written.length <= maxSearched;
  if (isWhole && text.length <= maxTextLength) return visibleText(text);
  const closed = closedUp(text);
  if (isWhole && closed.length <= maxTextLength) return visibleText(closed);
  return `${visibleText(closed.slice(0, maxTextLength))} ${texts.ticket.cutShort}`;
}

/** A text joined from several, cut to the maximum with a remark. */
export function boundedLine(text: string): string {
  return text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength)} ${texts.ticket.cutShort}`;
}

/*
 * Some programs write texts for a web page: "Mac &amp; Cheese". A kitchen reads letters, so the few entities such
 * programs write are decoded. https://html.spec.whatwg.org/#named-character-references
 */

/** U+00A0 to U+00FF, in order. */
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
  micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
  Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
  Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
  icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…'],
  ['euro', '€'],
  ['trade', '™'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
]);

/** Numbers from 128 on in Windows' encoding, which web pages keep to: "don&#146;t". Blank where it has no letter. */
const windows1252 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];

const entity = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,6}\d{0,2}));/g;

/** A text with its entities decoded once: "&amp;lt;" is "&lt;". Unknown ones stay unchanged. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    entity,
    (written: string, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
      (name === undefined ? numbered(Number(decimal ?? `0x${hex}`)) : named.get(name)) ?? written,
  );
}

function numbered(code: number): string | null {
  const windows = windows1252[code - 0x80];
  if (windows !== undefined && windows !== ' ') return windows;
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
