import { expect, it } from 'vitest';
import { paperLines, paperText } from '../../../../../main/core/printing/layout/line-shapes';

it('text for paper is composed, without controls and bidi overrides', () => {
  expect(paperText('E\u0300clairs\u001bp\u0000\u0019 \u009b1m\u202egnorw\u2066\u061c\u200b')).toBe(
    'Èclairsp 1mgnorw',
  );
});

it('text for paper has its line breaks of all kinds, and one space for each run of them', () => {
  expect(paperLines('a\tb\u00a0\u202fc\r\nd\re\u2028f\u0085g\n\n\n  h ')).toEqual([
    'a b c',
    'd',
    'e',
    'f',
    'g',
    'h',
  ]);
});

it('text for paper has three dots for the one-column sign that many printers lack', () => {
  expect(paperText('well…')).toBe('well...');
});

it('text for paper is cut short, and says so, where it would use up the roll', () => {
  const text = paperText('much '.repeat(100_000));
  expect(text.length).toBeLessThan(10_200);
  expect(text).toMatch(/much \(more on the screen\)$/);
});

it('text for paper keeps a name of 500 letters whole', () => {
  expect(paperText('n'.repeat(500))).toBe('n'.repeat(500));
});
