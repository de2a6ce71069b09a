import { expect, it } from 'vitest';
import { amountsOf, factsOf } from '../../../renderer/history/ticket-facts';
import { printedWords } from '../../../renderer/printers/printed-words';
import { moneyIn } from '../../../shared/i18n/money';
import { sampleTicket } from '../sample-ticket';

const money = moneyIn('USD', 'en-US');

it('what is known of an order leaves out what Bbot did not tell', () => {
  const { order } = sampleTicket({}, { totals: { ...noTotals, totalCents: 500 } });
  expect(amountsOf(order, money)).toEqual([{ label: 'Total', text: '$5.00', strong: true }]);
  expect(factsOf(sampleTicket()).map(({ label }) => label)).toEqual(['Guest', 'Where', 'Taken']);
});

it('what is known of an order has amounts that add up, by the names that Bbot gives', () => {
  const totals = { pretaxCents: 4000, feeCents: 250, taxCents: 0, tipCents: 0, totalCents: 0 };
  const { order } = sampleTicket(
    {},
    {
      totals,
      fees: [{ name: 'Service charge', cents: 250 }],
      discounts: [
        { name: 'Happy hour', cents: -2000, of: 'items' },
        { name: 'Staff meal', cents: null, of: 'order' },
      ],
    },
  );
  expect(amountsOf(order, money).map(({ label, text }) => `${label} ${text}`)).toEqual([
    'Gross before tax $40.00',
    'Happy hour -$20.00',
    'Staff meal -$22.50',
    'Service charge $2.50',
    'Tax $0.00',
    'Tips $0.00',
    'Total $0.00',
  ]);
});

it("what is known of an order has the address with the driver's notes, and unreadable times as Bbot wrote them", () => {
  const address = { lines: ['1 Pier', 'Toronto'], instructions: 'Ring twice' };
  const texts = factsOf(sampleTicket({}, { address, desiredAt: 'soon', guestName: null })).map(
    ({ text }) => text,
  );
  expect(texts).toContain('1 Pier, Toronto, Ring twice');
  expect(texts).toContain('soon');
  expect(texts[0]).toBe('No name');
});

it.each([
  [{ kind: 'printed' }, 'good', 'Printed: the printer said so.'],
  [{ kind: 'failed', problem: 'paper-out' }, 'bad', 'Not printed: out of paper. Put in a new roll.'],
] as const)('the outcome of a printed sheet is put in words: %j', (value, severity, text) => {
  expect(printedWords('printDay', { ok: true, value })).toEqual({ severity, text, advice: null });
});

it('a sheet that was not sent to any printer says why', () => {
  expect(printedWords('printDay', { ok: false, code: 'NO_SUCH_PRINTER' })).toMatchObject({
    severity: 'bad',
    text: 'The day was not printed. There is no such printer any more.',
  });
});

const noTotals = { pretaxCents: null, tipCents: null, feeCents: null, taxCents: null, totalCents: null };
