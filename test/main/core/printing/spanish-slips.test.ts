import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { barLines } from '../../../../main/core/printing/layout/line-shapes';
import { slipPage } from '../../../../main/core/printing/layout/slip';
import { escposOf } from '../../../../main/core/printing/render/render-escpos';
import { slipPages } from '../../../../main/core/printing/slip-document';
import { english } from '../../../../shared/i18n/en/english';
import type { MarkTexts } from '../../../../shared/i18n/en/slip-texts';
import { spanish } from '../../../../shared/i18n/es/spanish';
import { setLanguage } from '../../../../shared/i18n/texts';
import { printerSettingsSchema } from '../../../../shared/printing/printer-input';
import { discounted } from '../../../support/printer/discounted-order';
import { printBytes } from '../../../support/printer/printer-bytes';
import { itemNamed } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { pageText } from './layout/page-text';
import { decoded, named, sentCommands } from './layout/sent-commands';
import { jobOf, type SlipChanges, slipOptions, takenAt, ticketOf, widths } from './layout/slip-options';
import { cannotDraw } from './layout/stand-in';

beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
  setLanguage('es', '');
});
afterAll(() => {
  vi.unstubAllEnvs();
  setLanguage('en', '');
});

const note = '¿Sin piña? ¡Sí! Más jalapeño y limón – “bien dorado”, 2 €';
const items = [itemNamed('Piña colada', { mods: [], special_instructions: note }), itemNamed('Ñoquis')];
const changed = ['items', 'table', 'address', 'time'] as const;
const update = { at: takenAt, what: 'updated', parts: changed, added: [], removed: [] } as const;

/** All of the loud slips that a kitchen may hold in its hands, and a receipt. */
const slips: readonly SlipChanges[] = [
  {
    ticket: ticketOf({ items }, { test: true, validity: { kind: 'cancelled', at: takenAt } }),
    insteadOf: 'Bar',
  },
  { ticket: ticketOf({ items }), job: { slip: 'update', unsure: 1 }, changes: [update] },
  { ticket: ticketOf({ items }), job: { slip: 'check' } },
  { ticket: ticketOf({ items }), job: { slip: 'confirmed', replaces: '233' } },
  { ticket: ticketOf({ items }), job: { slip: 'again', unpaid: true }, copy: { number: 1, of: 2 } },
  { ticket: ticketOf({ items }), job: { layout: 'receipt' } },
  {
    ticket: ticketOf(discounted.order, { refunds: [{ at: takenAt, cart: [], cartPretaxCents: null }] }),
    job: { layout: 'receipt' },
  },
];

it.each(widths)('slips in Spanish at $columns columns read as approved', async ({ columns, paperMm }) => {
  const pages = slips.map((slip) =>
    pageText(slipPage(slipOptions({ locale: spanish.locale, ...slip, printer: { columns, paperMm } }))),
  );
  await expect(pages.join('\n')).toMatchFileSnapshot(`golden/spanish-${columns}.txt`);
});

it.each(['cp858', 'windows1252'] as const)(
  'slips in Spanish come out with each of their letters in %s',
  async (codePage) => {
    const pages = slips.map((slip) => slipPage(slipOptions({ locale: spanish.locale, ...slip })));
    const sent = sentCommands(
      await escposOf(pages, { columns: 48, profile: 'generic', codePage }, cannotDraw),
    );
    const printed = decoded(sent, codePage);
    const words = ['¿Sin piña? ¡Sí! Más jalapeño y limón', 'Ñoquis', 'DIRECCIÓN', 'artículos', '2 €'];
    expect(words.filter((word) => !printed.includes(word))).toEqual([]);
    expect(named(sent, 'picture')).toEqual([]);
    expect(new Set(named(sent, 'code page').map(({ bytes }) => bytes[2])).size).toBe(1);
  },
);

it('slips in Spanish come out of a printer as they were written', async () => {
  const page = slipPage(slipOptions({ locale: spanish.locale, ticket: ticketOf({ items }) }));
  const bytes = await escposOf([page], { columns: 48, profile: 'generic', codePage: 'auto' }, cannotDraw);
  const { slips: printed, problems } = printBytes(bytes);
  expect(problems).toEqual([]);
  expect(printed[0]?.lines).toContain('1 × Ñoquis');
  expect(printed[0]?.lines.join(' ')).toContain('¿Sin piña? ¡Sí!');
});

it('slips in Spanish are drawn by the core in the spoken language, with its times and amounts', () => {
  const printer = printerSettingsSchema.parse({
    id: 'kitchen',
    name: 'Cocina',
    connection: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
    layout: 'receipt',
  });
  const clock = new RelayClock(Date.parse(takenAt));
  const job = jobOf({ layout: 'receipt' });
  const [page] = slipPages({ ticket: ticketOf(), job, printer, via: printer }, clock, 'USD', () => true);
  const printed = (page?.lines ?? []).map(({ text }) => text.trim()).join('\n');
  expect(printed).toMatch(/^Recibo\nPedido /);
  expect(printed).toMatch(/TOTAL +\$\d/);
  expect(printed).toMatch(/Cocina · impreso 12:53 a\.m\./);
});

describe('what is shouted on paper', () => {
  const marksOf = ({ paper: { marks } }: typeof spanish): Readonly<Record<string, MarkTexts>> => ({
    ...marks,
    reprint: marks.reprint(12),
    sureReprint: marks.sureReprint(12),
    replaces: marks.replaces('233'),
    insteadOf: marks.insteadOf('Bar'),
    copy: marks.copy(1, 2),
  });
  const shouted = Object.entries(marksOf(spanish)).flatMap(([mark, { title }]) =>
    widths.map(({ columns }) => ({
      mark,
      columns,
      title,
      inEnglish: marksOf(english)[mark]?.title ?? '',
    })),
  );

  it.each(shouted)('"$title" takes no more of $columns columns than in English', (shout) => {
    const lines = (text: string) => barLines(shout.columns, text, 2).length;
    expect(lines(shout.title)).toBeLessThanOrEqual(lines(shout.inEnglish));
  });

  it('what is shouted on paper breaks in no word on the narrowest paper', () => {
    const words = shouted.flatMap(({ title }) => title.split(' '));
    expect(words.filter((word) => word.length > 32 / 2 - 2)).toEqual([]);
  });
});
