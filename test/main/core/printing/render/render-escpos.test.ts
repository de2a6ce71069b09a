import { beforeAll, expect, it, vi } from 'vitest';
import { slipPage } from '../../../../../main/core/printing/layout/slip';
import { plain } from '../../../../../main/core/printing/layout/slip-page';
import type { LineToDraw } from '../../../../../main/core/printing/render/paper';
import { escposOf, type PictureOf } from '../../../../../main/core/printing/render/render-escpos';
import { printBytes } from '../../../../support/printer/printer-bytes';
import { itemNamed } from '../../../../support/relay/relay-bodies';
import { pageOfLines, plainPage } from '../layout/plain-page';
import { commandText, decoded, named, sentCommands } from '../layout/sent-commands';
import { hardTicket, slipOptions, ticketOf, widths } from '../layout/slip-options';
import { cannotDraw, drawStandIn } from '../layout/stand-in';

beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
  return () => vi.unstubAllEnvs();
});

const generic = { columns: 48, profile: 'generic', codePage: 'auto' } as const;

it.each(widths)(
  'the bytes of the hard order at $columns columns are those that were approved',
  async ({ columns, paperMm }) => {
    const page = slipPage(slipOptions({ ticket: hardTicket(), printer: { columns, paperMm } }));
    const bytes = await escposOf([page], { ...generic, columns }, drawStandIn);
    await expect(commandText(sentCommands(bytes))).toMatchFileSnapshot(`golden/escpos-${columns}.txt`);
  },
);

it('the bytes of the hard order cut once, at the end, and open no drawer', async () => {
  const bytes = await escposOf([slipPage(slipOptions({ ticket: hardTicket() }))], generic, drawStandIn);
  const sent = sentCommands(bytes);
  expect(named(sent, 'cut')).toHaveLength(1);
  expect(sent.at(-1)?.name).toBe('cut');
});

it('slips in ESC/POS are each cut off below the last line', async () => {
  const sent = sentCommands(await escposOf([plainPage('one'), plainPage('two')], generic, cannotDraw));
  expect(named(sent, 'cut')).toHaveLength(2);
  expect(named(sent, 'initialise')).toHaveLength(2);
  const names = sent.map(({ name }) => name).filter((name) => name !== 'carriage return');
  const feed = ['line feed', 'line feed', 'line feed', 'line feed', 'line feed'];
  expect(names.slice(names.indexOf('text'), names.indexOf('cut'))).toEqual(['text', ...feed]);
});

it('a slip in ESC/POS begins with the first line of paper after the one before was cut off', async () => {
  const bytes = await escposOf([plainPage('one'), plainPage('two')], generic, cannotDraw);
  expect(printBytes(bytes).slips.map(({ lines }) => lines[0])).toEqual(['one', 'two']);
});

it('a slip in ESC/POS is preceded by a cut where a torn one may hang, which falls off by itself', async () => {
  const torn = await escposOf([plainPage('Order 233', 'Taco', 'Tea')], generic, cannotDraw);
  const half = torn.subarray(0, Buffer.from(torn).indexOf('aco'));
  const again = await escposOf([{ ...plainPage('REPRINT 1'), afterTorn: true }], generic, cannotDraw);
  await expect(commandText(sentCommands(again))).toMatchFileSnapshot('golden/escpos-after-torn.txt');
  const { slips, problems } = printBytes(Buffer.concat([half, again]));
  const seen = slips.map(({ lines }) => lines.filter((line) => line !== ''));
  expect([seen, problems]).toEqual([[['Order 233'], ['REPRINT 1']], []]);
});

it('a slip in ESC/POS has frames without gaps', async () => {
  const ticket = ticketOf({ items: [itemNamed('Tea', { special_instructions: 'Hot and\nsweet' })] });
  const page = slipPage(slipOptions({ ticket }));
  const [slip] = printBytes(await escposOf([page], generic, cannotDraw)).slips;
  const sides = (slip?.marks ?? []).filter(
    (mark) => mark.kind === 'character' && mark.x === 48 && '┌│└'.includes(mark.character),
  );
  const ends = sides.map(({ y, height }) => y + height);
  expect(sides).toHaveLength(4);
  expect(sides.slice(1).map(({ y }) => y)).toEqual(ends.slice(0, -1));
});

it('a slip in ESC/POS says in which code page it is before its first letter', async () => {
  const sent = sentCommands(await escposOf([plainPage('È €')], generic, cannotDraw));
  expect(sent.findIndex(({ name }) => name === 'code page')).toBeLessThan(
    sent.findIndex(({ name }) => name === 'text'),
  );
  expect(Array.from(named(sent, 'code page')[0]?.bytes ?? [])).toEqual([0x1b, 0x74, 19]);
});

it('a slip in ESC/POS keeps to the chosen code page, and to the best one where the printer lacks that', async () => {
  const pageNumber = async (codePage: string) => {
    const sent = sentCommands(await escposOf([plainPage('a')], { ...generic, codePage }, cannotDraw));
    return named(sent, 'code page')[0]?.bytes[2];
  };
  expect(await pageNumber('windows1252')).toBe(16);
  expect(await pageNumber('khmer')).toBe(19);
});

it('a slip in ESC/POS has signs that the page lacks as others of the same meaning', async () => {
  const sent = sentCommands(await escposOf([plainPage('“Joe’s” – 2 × • ─│')], generic, cannotDraw));
  expect(decoded(sent, 'cp858')).toBe(`"Joe's" - 2 × * ─│`);
});

it('a slip in ESC/POS has a line with other letters as a picture of its size, at its place', async () => {
  const asked: LineToDraw[] = [];
  const draw: PictureOf = (line) => {
    asked.push(line);
    return drawStandIn(line);
  };
  const line = { ...plain, width: 2, height: 2, bold: true, text: '  鮨 Sushi' };
  const sent = sentCommands(await escposOf([pageOfLines(line)], generic, draw));
  expect(asked).toEqual([{ text: '鮨 Sushi', heightDots: 48, widthDots: 8 * 24, bold: true }]);
  expect(named(sent, 'text')).toEqual([]);
  const [picture] = named(sent, 'picture');
  const bytes = picture?.bytes ?? new Uint8Array();
  expect([(bytes[4] ?? 0) * 8, bytes[6]]).toEqual([10 * 24, 48]);
  const firstRow = Array.from(bytes.subarray(8, 8 + 30));
  expect(firstRow.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(firstRow[6]).not.toBe(0);
});

it('a slip in ESC/POS has a picture white on black where the line is', async () => {
  const blank: PictureOf = ({ widthDots, heightDots }) => ({
    widthDots,
    heightDots,
    bits: new Uint8Array(Math.ceil(widthDots / 8) * heightDots),
  });
  const line = { ...plain, inverted: true, text: ' 鮨 ' };
  const sent = sentCommands(await escposOf([pageOfLines(line)], generic, blank));
  const bits = named(sent, 'picture')[0]?.bytes.subarray(8) ?? [];
  expect(Array.from(bits)).toEqual(Array.from({ length: 6 * 24 }, () => 0xff));
});

it('a slip in ESC/POS has "?" and never another letter where a picture cannot be drawn', async () => {
  const sent = sentCommands(await escposOf([plainPage('a 鮨 🌮 ∑ b')], generic, cannotDraw));
  expect(decoded(sent, 'cp858')).toMatch(/^a \? \? \? b$/);
});

it('a slip in ESC/POS avoids the arrows and notes of the old PC tables: there they are commands', async () => {
  const sent = sentCommands(await escposOf([plainPage('←p ↔V ♪ § \ufffd ⌂ ☺')], generic, cannotDraw));
  expect(decoded(sent, 'cp858')).toBe('?p ?V ? ? ? ? ?');
});

it('a slip in ESC/POS has nothing for the sign by which the tables mark places without a letter', async () => {
  const printer = { ...generic, codePage: 'windows1252' };
  const sent = sentCommands(await escposOf([plainPage('a\ufffd')], printer, cannotDraw));
  expect(decoded(sent, 'windows1252')).toBe('a?');
});
