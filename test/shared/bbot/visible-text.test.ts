import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, readTextOrJson, visibleText } from '../../../shared/bbot/visible-text';

describe('text that is shown', () => {
  it.each([
    ['plain', 'Ceviche', 'Ceviche'],
    ['a drawer kick', 'a\u001bp\u0000b', 'apb'],
    ['a paper cut', '\u001dV\u0001', 'V'],
    ['C1 controls', 'a\u009b2Jb\u0085', 'a2Jb'],
    ['DEL', 'a\u007fb', 'ab'],
    ['carriage return', 'one\rtwo', 'onetwo'],
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
  ])('of %s is fit for screen and paper', (_, given, expected) => {
    expect(visibleText(given)).toBe(expected);
  });

  it('never holds a control, a bidi override or half a character, and showing it twice changes nothing', () => {
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
});

describe('a value that should be text', () => {
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
  ])('%j is read as %j', (value, expected) => {
    expect(readText(value)).toBe(expected);
  });

  it.each([
    [{ label: 'No nuts' }, '{"label":"No nuts"}'],
    [['No nuts'], '["No nuts"]'],
    [{}, null],
    [[], null],
    [null, null],
    ['No nuts', 'No nuts'],
  ])('%j is not lost where a cook must not miss it', (value, expected) => {
    expect(readTextOrJson(value)).toBe(expected);
  });

  it('is cut short where it is very long JSON', () => {
    expect(readTextOrJson({ note: 'x'.repeat(5_000) })?.length).toBeLessThan(250);
  });
});
