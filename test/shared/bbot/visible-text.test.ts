import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasText, readText, visibleText } from '../../../shared/bbot/visible-text';

it.each([
  ['plain', 'Ceviche', 'Ceviche'],
  ['a drawer kick', 'a\u001bp\u0000b', 'apb'],
  ['a paper cut', '\u001dV\u0001', 'V'],
  ['C1 controls', 'a\u009b2Jb\u0084', 'a2Jb'],
  ['DEL', 'a\u007fb', 'ab'],
  ['line breaks of all kinds', 'a\rb\r\nc\u2028d\u0085e\u000bf', 'a\nb\nc\nd\ne\nf'],
  ['new lines and tabs', 'one\ntwo\tthree', 'one\ntwo\tthree'],
  ['bidi overrides', '\u202eevil\u202c \u2066x\u2069', 'evil x'],
  ['bidi marks', 'a\u200eb\u200f', 'ab'],
  ['a byte order mark', '\ufeffa', 'a'],
  ['a lone high surrogate', 'a\ud83db', 'ab'],
  ['a lone low surrogate', 'a\udf55b', 'ab'],
  ['a whole pair', '🍕', '🍕'],
  ['decomposed letters', 'E\u0300clairs', 'Èclairs'],
  ['spaces around', '  x ', 'x'],
  ['right-to-left letters', 'شاورما', 'شاورما'],
  ['joined emoji', '👨‍🍳', '👨‍🍳'],
  ['a flag that is written in tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿!', '🏴󠁧󠁢󠁥󠁮󠁧󠁿!'],
  ['other tags', 'Tea\u{e0041}\u{e0042}', 'Tea'],
  ['soft hyphens and spaces of no width', 'to\u00ad\u200bma\u2060to', 'tomato'],
  ['letters that are blanks', 'Ann\u3164\u2800Lee', 'Ann Lee'],
  ['runs of spaces', 'no    onion\u2003\u2003 please', 'no onion please'],
  ['one blank line', 'no onion\n\nno nuts', 'no onion\n\nno nuts'],
  ['3,000 blank lines', `no onion${'\n'.repeat(3_000)}no nuts`, 'no onion\n\nno nuts'],
  ['lines on which nothing is seen', 'no onion\r\n \r\n\u200b\r\n\ufe0f\r\nno nuts', 'no onion\n\nno nuts'],
  ['blank lines at its ends', '\n \n no nuts \n\n', 'no nuts'],
])('text of %s is fit for screen and paper once shown', (_, given, expected) => {
  expect(visibleText(given)).toBe(expected);
});

it('text that is shown never holds a control, bidi override or half character, also when shown twice', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
      (given) => {
        const shown = visibleText(given);
        for (const character of shown) {
          const code = character.codePointAt(0) ?? 0;
          expect(code >= 0x20 || character === '\n' || character === '\t').toBe(true);
          expect(code >= 0x7f && code <= 0x9f).toBe(false);
          expect(code >= 0x202a && code <= 0x202e).toBe(false);
          expect(code >= 0xd800 && code <= 0xdfff).toBe(false);
        }
        expect(visibleText(shown)).toBe(shown);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each([
  [233, '233'],
  [0, '0'],
  [true, 'true'],
  ['', null],
  [' \u0000 ', null],
  [null, null],
  [undefined, null],
  [{}, null],
  [['a'], null],
])('a value that should be text is read: %j as %j', (value, expected) => {
  expect(readText(value)).toBe(expected);
});

it.each([
  ['Mac &amp; Cheese', 'Mac & Cheese'],
  ['Joe&#039;s &quot;Best&quot; &#x1F355;', 'Joe\'s "Best" 🍕'],
  ['jalape&ntilde;o &lt;hot&gt;&nbsp;&hellip;', 'jalapeño <hot>\u00a0…'],
  ['don&#146;t', 'don’t'],
  ['&amp;lt;', '&lt;'],
  ['&#38;quot;', '&quot;'],
  ['R&B, A&W; AT&T &unknown; &#; &#99999999; & &amp', 'R&B, A&W; AT&T &unknown; &#; &#99999999; & &amp'],
  ['a&#27;p&#0;b&#x202e;c', 'apbc'],
  ['no onion&#10;&#10;&#10;&#10;no nuts', 'no onion\n\nno nuts'],
])('a text that was written for a web page is read: %j as %j', (written, expected) => {
  expect(readText(written)).toBe(expected);
});

it.each([
  ['spaces of any kind', ' \t\u00a0\u2000\u202f\u205f\u3000\u1680'],
  ['signs of no width', '\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e'],
  ['bidi marks', '\u200e\u200f\u202a\u202e\u2066\u2069\u061c'],
  ['fillers of Hangul', '\u115f\u1160\u3164\uffa0'],
  ['the blank of braille', '\u2800\u2800'],
  ['variation selectors', '\ufe0f\ufe0e\u{e0100}'],
  ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
  ['controls and halves of pairs', '\u0000\u001b\u0085\ud800'],
  ['annotation marks and signs of Egypt', '\ufff9\ufffb\u{13441}\u{1d159}'],
  ['what a web page calls a space', '&nbsp;&#8203;&#xFEFF;&shy;'],
])('a value made of %s has no text', (_, text) => {
  expect(readText(text)).toBeNull();
  expect(hasText(text)).toBe(false);
  expect(readText(`${text}5${text}`)).toContain('5');
});

it('a value that should be text has text exactly where it can be read', () => {
  const parts = ['&nbsp;', '&', '&amp;', 'x', ' ', '\u3164', '\u200d', '\u0001', '\ud83d', '🍕', '\n'];
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 60, size: 'max' }).map((all) => all.join(''));
  fc.assert(fc.property(text, (value) => hasText(value) === (readText(value) !== null)));
  expect(['Tea', '\u200d Tea'].every(hasText)).toBe(true);
});

it('a value that should be text is read to its end where only blank lines make it long', () => {
  expect(readText(`no onion${'\r\n'.repeat(20_000)}ALLERGY: nuts`)).toBe('no onion\n\nALLERGY: nuts');
});
