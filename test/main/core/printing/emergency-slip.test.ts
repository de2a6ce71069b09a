import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { emergencyHtml } from '../../../../main/core/printing/emergency-html';
import { emergencySlip } from '../../../../main/core/printing/emergency-slip';
import { columnsOf } from '../../../../main/core/printing/layout/columns';
import { emergencyPage } from '../../../../main/core/printing/layout/emergency-page';
import { escposOf } from '../../../../main/core/printing/render/render-escpos';
import { htmlText } from '../../../../main/core/printing/render/render-html';
import { catalogues, setLanguage } from '../../../../shared/i18n/texts';
import { printBytes } from '../../../support/printer/printer-bytes';
import { spokenLanguages } from '../../../support/spoken-languages';
import { pageText } from './layout/page-text';
import { widths } from './layout/slip-options';
import { cannotDraw } from './layout/stand-in';

beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
  return () => vi.unstubAllEnvs();
});
afterEach(() => setLanguage('en', ''));

const address = 'https://corner-bistro.ngrok-free.app/bbot';
const nowMs = Date.UTC(2026, 10, 21, 12);
const slip = () => emergencySlip('in-control', address, nowMs);
const cases = spokenLanguages.flatMap((language) => widths.map((width) => ({ language, ...width })));

describe.each(cases)('in $language, at $columns columns', ({ language, columns, paperMm }) => {
  const page = () => {
    setLanguage(language, '');
    return emergencyPage(slip(), { columns, paperMm });
  };

  it('the emergency slip reads as approved, and crosses no edge', async () => {
    expect(page().lines.filter(({ text, width }) => columnsOf(text) * width > columns)).toEqual([]);
    await expect(pageText(page())).toMatchFileSnapshot(`golden/emergency-${language}-${columns}.txt`);
  });

  it('the emergency slip comes out of a printer with each of its letters', async () => {
    const bytes = await escposOf([page()], { columns, profile: 'generic', codePage: 'auto' }, cannotDraw);
    const { slips, problems } = printBytes(bytes, columns);
    expect(problems).toEqual([]);
    expect(slips).toHaveLength(1);
    const words = (slips[0]?.lines ?? []).join(' ').replace(/\s+/g, ' ');
    const { steps, heading } = catalogues[language].setUp.slip;
    const fields = catalogues[language].setUp.bbot.panelFields.checkout;
    for (const part of [heading, ...steps, ...fields]) expect(words).toContain(straight(part));
    expect(words.replaceAll(' ', '')).toContain(address);
  });

  /** A code page may have no typographic quotes. */
  const straight = (text: string) => text.replace(/[“”]/g, '"').replaceAll('’', "'");
});

describe('an address', () => {
  const linesWith = (given: string) =>
    emergencyPage({ ...slip(), address: given }, { columns: 32, paperMm: 58 }).lines.map(({ text }) => text);

  it('an address is broken before its dots and slashes, never at a hyphen', () => {
    const lines = linesWith(address);
    expect(lines).toContain('https://corner-bistro.ngrok-free');
    expect(lines).toContain('.app/bbot');
  });

  it('an address is broken anywhere where a name is longer than the paper is wide', () => {
    const name = 'a-very-long-name-of-a-restaurant-by-the-sea';
    expect(linesWith(`https://${name}.example`).join('')).toContain(`https://${name}.example`);
  });
});

it('the emergency slip says where the address is while there is none', () => {
  const none = emergencySlip('in-control', null, nowMs);
  expect(emergencyHtml(none)).toContain(htmlText(none.noAddress));
  const { lines } = emergencyPage(none, { columns: 48, paperMm: 80 });
  expect(lines.map(({ text }) => text).join(' ')).toContain(none.noAddress);
});

it('the emergency slip tells those who only watch that guests can still order, and still names the fields', () => {
  const watching = emergencySlip('watch-only', address, nowMs);
  expect(watching.about).toMatch(/^Guests can still order and pay/);
  expect(watching.fields).toEqual(slip().fields);
});

it.each(spokenLanguages)(
  'the emergency slip has all of its words on a page for an office printer, in %s',
  (language) => {
    setLanguage(language, '');
    const { steps, fields, ...rest } = slip();
    const { noAddress: _, ...words } = rest;
    const html = emergencyHtml(slip());
    for (const text of [...steps, ...fields, ...Object.values(words)])
      expect(html).toContain(htmlText(text ?? ''));
  },
);

it('the emergency slip lets no address become a part of the page', () => {
  expect(emergencyHtml({ ...slip(), address: '<script>' })).not.toContain('<script>');
});
