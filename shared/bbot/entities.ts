/*
 * Some programs write texts for a web page: "Mac &amp; Cheese". A kitchen reads letters, so the few names that such
 * programs write are taken for what they stand for. https://html.spec.whatwg.org/#named-character-references
 */

/** Of U+00A0 to U+00FF, in their order. */
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

/** Numbers from 128 on as Windows counted, which pages keep to: "don&#146;t". Empty where it had no letter. */
const windows1252 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];

const entity = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,6}\d{0,2}));/g;

/** A text with the letters that its entities stand for, once: "&amp;lt;" is "&lt;". What is none stays as it is. */
export function withoutEntities(text: string): string {
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
