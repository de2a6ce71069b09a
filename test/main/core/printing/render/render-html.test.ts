import { expect, it } from 'vitest';
import { slipPage } from '../../../../../main/core/printing/layout/slip';
import { plain } from '../../../../../main/core/printing/layout/slip-page';
import { htmlOf } from '../../../../../main/core/printing/render/render-html';
import { pageOfLines } from '../layout/plain-page';
import { hardTicket, slipOptions, widths } from '../layout/slip-options';

/** What stands in a document, line by line. */
function linesOf(html: string): readonly string[] {
  const text = (inside: string) => inside.replace(/<[^>]*>/g, '');
  const unescaped = (inside: string) =>
    inside
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return Array.from(html.matchAll(/<p [^>]*>(.*?)<\/p>/g), ([, inside = '']) => unescaped(text(inside)));
}

it.each(widths)(
  'the page of a slip has the lines of the paper at $columns columns, and its width',
  (width) => {
    const page = slipPage(slipOptions({ ticket: hardTicket(), printer: width }));
    const html = htmlOf([page]);
    expect(linesOf(html)).toEqual(page.lines.map(({ text }) => text));
    expect(html).toMatch(new RegExp(`@page \\{ size: ${width.paperMm}mm \\d+\\.\\d+mm; margin: 0 \\}`));
  },
);

it('the page of a slip is as long as its lines, and never longer than a document can be', () => {
  const lengthOf = (count: number) => {
    const lines = Array.from({ length: count }, () => ({ ...plain, text: 'a' }));
    return Number(/size: 80mm ([\d.]+)mm/.exec(htmlOf([pageOfLines(...lines)]))?.[1]);
  };
  expect(lengthOf(20) - lengthOf(10)).toBeCloseTo(10 * 3.75);
  expect(lengthOf(50_000)).toBe(3_000);
});

it('the page of several slips has a page for each slip', () => {
  const page = slipPage(slipOptions());
  expect(htmlOf([page, page]).match(/<section /g)).toHaveLength(2);
});

it('the page of a slip is the same where a torn slip may hang: the printer queue cuts pages off', () => {
  const page = slipPage(slipOptions());
  expect(htmlOf([{ ...page, afterTorn: true }])).toBe(htmlOf([page]));
});

it('the page of a slip runs nothing and loads nothing but its faces, whatever a guest wrote', () => {
  const texts = ['<script>alert(1)</script>', '"><img src=x onerror=1>', "'&lt;", '<\u0338b>&\u0301amp;'];
  const lines = texts.map((text) => ({ ...plain, text }));
  const html = htmlOf([pageOfLines(...lines)]);
  expect(linesOf(html)).toEqual(texts);
  const tags = new Set(Array.from(html.matchAll(/<([^\s>]*)/g), ([, tag]) => tag));
  expect([...tags].sort()).toEqual(
    [
      '!doctype',
      '/body',
      '/head',
      '/html',
      '/p',
      '/section',
      '/span',
      '/style',
      'body',
      'head',
      'html',
      'link',
      'meta',
      'p',
      'section',
      'span',
      'style',
    ].sort(),
  );
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"`);
  const loaded = Array.from(html.matchAll(/(?:href="|url\()([^")]*)/g), ([, address]) => address);
  expect(new Set(loaded)).toEqual(new Set(['paper://page/faces/fixed', 'paper://page/faces/fixed-bold']));
});
