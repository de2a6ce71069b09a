import { expect, it } from 'vitest';
import { dayCsv } from '../../../../main/core/history/day-csv';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { sampleTicket } from '../../../renderer/sample-ticket';

const textOf = (...tickets: BoardTicket[]) => dayCsv(tickets, 'USD', 'en-US').toString('utf8');
const inSpain = (...tickets: BoardTicket[]) => dayCsv(tickets, 'EUR', 'es-ES').toString('utf8');
const guest = (guestName: string) => textOf(sampleTicket({}, { guestName }));

it('the CSV is UTF-8 with a byte order mark and a line for each order, ended as RFC 4180 says', () => {
  const bytes = dayCsv([sampleTicket(), sampleTicket()], 'USD');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('');
});

it('the CSV tells of an order in columns with plain names', () => {
  const takenAt = new Date(2026, 10, 21, 19, 3, 12).toISOString();
  expect(
    textOf(sampleTicket({ takenAt, validity: { kind: 'cancelled', at: takenAt } })).split('\r\n'),
  ).toEqual([
    '\uFEFFOrder,Taken,State,Test,Method,Table,Guest,Items,Gross before tax,Fees,Tax,Tip,Discounts and adjustments,Total,Refunds noted,Ready,Bbot’s order id',
    '233,2026-11-21 19:03:12,Cancelled,,Driver delivery,Barge,Eric Wang,2 × Ceviche (Èclairs),23.88,0.00,2.12,4.78,0.00,30.78,0,,bc960165-aa17-4506-abdc-0b1c26e44ff9',
    '',
  ]);
});

it.each([
  ['a comma', 'Wang, Eric', '"Wang, Eric"'],
  ['a quote', 'Eric "the cat" Wang', '"Eric ""the cat"" Wang"'],
  ['a line break', 'Eric\nWang', '"Eric\nWang"'],
])('the CSV quotes a cell with %s', (_, name, cell) => {
  expect(guest(name)).toContain(`,${cell},`);
});

it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '＝1'])(
  'the CSV never lets a guest write a formula: %j',
  (name) => {
    const inQuotes = `'${name.replaceAll('"', '""')}`;
    expect(guest(name)).toMatch(/[,"]'/);
    expect(guest(name)).toContain(inQuotes);
  },
);

it.each([
  ['Eric;=HYPERLINK("http://x")', `Eric;'=HYPERLINK(""http://x"")`],
  ['Eric; +1', "Eric;' +1"],
  ['Eric\n=1', "Eric\n'=1"],
])(
  'the CSV lets no guest write a formula where cells are split at semicolons and lines: %j',
  (name, tame) => {
    expect(guest(name)).toContain(tame);
  },
);

it('the CSV leaves out what Bbot did not tell', () => {
  const totals = { pretaxCents: null, tipCents: null, feeCents: null, taxCents: null, totalCents: null };
  const order = { totals, number: null, table: null, guestName: null, fulfillmentMethod: null, items: [] };
  const [, line] = textOf(sampleTicket({ id: 'x' }, order)).split('\r\n');
  expect(line).toMatch(/^,[\d-]+ [\d:]+,New,,,,,,,,,,,,0,,x$/);
});

it('the CSV has amounts with the decimals of the store’s currency, and what adds up to the total', () => {
  const totals = { pretaxCents: 4000, feeCents: 250, taxCents: 0, tipCents: 0, totalCents: 0 };
  const lineIn = (currency: string) =>
    dayCsv([sampleTicket({}, { totals })], currency, 'en-US')
      .toString('utf8')
      .split('\r\n')[1];
  expect(lineIn('USD')).toContain(',40.00,2.50,0.00,0.00,-42.50,0.00,');
  expect(lineIn('JPY')).toContain(',4000,250,0,0,-4250,0,');
  expect(lineIn('KWD')).toContain(',4.000,0.250,0.000,0.000,-4.250,0.000,');
});

it('the CSV is split at semicolons, with commas in its amounts, where the computer writes 1,5', () => {
  const [head, line] = inSpain(
    sampleTicket({ takenAt: new Date(2026, 10, 21, 19, 3, 12).toISOString() }),
  ).split('\r\n');
  expect(head).toMatch(/^\uFEFFOrder;Taken;State;/);
  expect(line).toBe(
    '233;2026-11-21 19:03:12;New;;Driver delivery;Barge;Eric Wang;2 × Ceviche (Èclairs);23,88;0,00;2,12;4,78;0,00;30,78;0;;bc960165-aa17-4506-abdc-0b1c26e44ff9',
  );
});

it.each([
  ['Eric;=1', '"Eric;=1"'],
  ['Eric,=1', '"Eric,\'=1"'],
  ['=1', "'=1"],
])(
  'the CSV with semicolons lets no guest write a formula either, wherever it is opened: %j',
  (name, cell) => {
    expect(inSpain(sampleTicket({}, { guestName: name }))).toContain(`;${cell};`);
  },
);

it.each([
  ['a number with a zero in front', '007'],
  ['a long number', '90071992547409921'],
  ['a table that looks like a date', '3-4'],
  ['a table that looks like a month', 'May 5'],
])('the CSV keeps as text what a spreadsheet would rewrite: %s', (_, table) => {
  expect(textOf(sampleTicket({ id: table }, { number: table, table }))).toContain(`,'${table},`);
  expect(textOf(sampleTicket({ id: table }))).toMatch(new RegExp(`,'${table}\r\n$`));
});
