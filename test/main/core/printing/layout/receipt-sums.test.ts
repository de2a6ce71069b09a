import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipPage } from '../../../../../main/core/printing/layout/slip';
import { currencies } from '../../../../../shared/i18n/currencies';
import { moneyIn } from '../../../../../shared/i18n/money';
import { texts } from '../../../../../shared/i18n/texts';
import { itemNamed } from '../../../../support/relay/relay-bodies';
import { slipOptions, takenAt, ticketOf, widths } from './slip-options';

const cents = fc.integer({ min: -5_000, max: 500_000 });
const name = fc.constantFrom('Happy hour', 'Service', 'Staff meal', 'Bag', '\u200b', 'Ñandú', 'x'.repeat(70));
/** As Bbot sends amounts, as text, or not at all. */
const orMissing = (amount: fc.Arbitrary<number>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: amount },
    amount.map(String),
    amount.map((one) => (one / 100).toFixed(2)),
    fc.constantFrom(null, undefined, 'free'),
  );

const charges = fc.oneof(
  fc.constant([]),
  fc.array(fc.record({ name, pretax_cents: orMissing(cents) }), { maxLength: 4 }),
  fc.dictionary(name, orMissing(cents), { maxKeys: 3 }),
  fc.array(name, { maxLength: 3 }),
);

const items = fc.array(
  fc.record({
    name: fc.constantFrom('Tea', 'Cake', 'Soup'),
    price: orMissing(cents),
    promotions: charges,
    status: fc.constantFrom('waiting', 'served', 'refunded', 'Cancelled'),
    quantity: fc.constantFrom(undefined, 0, 1, 3),
  }),
  { minLength: 1, maxLength: 6 },
);

const anyOrder = fc
  .record({
    items,
    pretax_cents: orMissing(cents),
    tip_cents: orMissing(cents),
    fee_pretax_cents: orMissing(cents),
    tax_cents: orMissing(cents),
    total_cents: cents,
    fees_on_my_receipt: charges,
    loyalty_webhook_discounts: charges,
    addsUp: fc.boolean(),
  })
  .map(({ items: dishes, addsUp, ...order }) => {
    const priced = dishes.map(({ name: dish, price, promotions, ...rest }) =>
      itemNamed(dish, { pretax_cents: price, orderitempromotions: promotions, mods: [], ...rest }),
    );
    const whole = [order.pretax_cents, order.tip_cents, order.fee_pretax_cents, order.tax_cents];
    const numbers = whole.filter((one): one is number => typeof one === 'number');
    const sum = numbers.reduce((all, one) => all + one, 0);
    return { ...order, items: priced, total_cents: addsUp ? sum : order.total_cents };
  });

/** The amounts at the right edge of a slip's lines, in cents, each with the words before it. */
function amountsOf(lines: readonly string[], currency: string): readonly { words: string; cents: number }[] {
  const sign = moneyIn(
    currency,
    'en-US',
  )(0)
    .replaceAll(/\s/g, ' ')
    .replace(/ ?0(?:\.0+)?$/, '');
  const amount = new RegExp(`^(.*?)(-?)${sign.replaceAll(/[^\p{L}]/gu, '\\$&')} ?([\\d.,]+)$`);
  return lines.flatMap((line) => {
    const [, words, minus, digits] = amount.exec(line) ?? [];
    if (words === undefined || digits === undefined) return [];
    const value = Number(digits.replaceAll(/[.,]/g, ''));
    return [{ words: words.trim(), cents: minus === '-' ? -value : value }];
  });
}

it('the printed amounts of any order sum to its printed total, in every currency', () => {
  const { receipt } = texts.paper;
  fc.assert(
    fc.property(
      anyOrder,
      fc.constantFrom(...currencies),
      fc.constantFrom(...widths),
      fc.boolean(),
      (order, currency, printer, isRefunded) => {
        const refunds = isRefunded ? [{ at: takenAt, cart: [], cartPretaxCents: 100 }] : [];
        const page = slipPage(
          slipOptions({
            ticket: ticketOf(order, { refunds }),
            printer,
            job: { layout: 'receipt' },
            money: moneyIn(currency, 'en-US'),
          }),
        );
        const lines = page.lines.map(({ text }) => text);
        for (const line of lines) expect(line).not.toMatch(/-\D*0[.,]?0*$/);
        const amounts = amountsOf(lines, currency);
        let sum: number | null = null;
        for (const { words, cents: printed } of amounts) {
          if (words === receipt.total || words === receipt.pretax) {
            if (sum !== null) expect({ words, sum: printed }).toEqual({ words, sum });
            sum = printed;
          } else sum = (sum ?? 0) + printed;
        }
        expect(amounts.at(-1)?.words).toBe(receipt.total);
      },
    ),
    { numRuns: 2_000 },
  );
});
