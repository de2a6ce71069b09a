import { expect, it } from 'vitest';
import { printersFor } from '../../../../main/core/printing/print-route';
import type { PrinterRules } from '../../../../shared/printing/printer';
import { answeredTicket, later, noRules, printer } from './print-tickets';

const kitchen = printer('kitchen');
const withRules = (id: string, rules: Partial<PrinterRules>) =>
  printer(id, { rules: { ...noRules, ...rules } });

function routed(order: object, ...printers: Parameters<typeof printersFor>[1]): string[] {
  return printersFor(answeredTicket(order), printers, later(120)).map(({ id }) => id);
}

it('a ticket goes to every printer that asks for nothing', () => {
  expect(routed({}, kitchen, printer('bar'))).toEqual(['kitchen', 'bar']);
});

it.each<[string, Partial<PrinterRules>, object]>([
  ['fulfilment method', { methods: ['driver_delivery'] }, { fulfillment_method: 'driver_delivery' }],
  ['table', { tables: ['barge'] }, { table: { display_name: 'Barge' } }],
  [
    'part of an item’s name, accents and case aside',
    { items: ['eclair'] },
    item({ name_when_purchased: 'Two Éclairs' }),
  ],
  ['tag', { tags: ['bar'] }, item({ tags: ['Bar'] })],
])('a ticket goes to a printer that asks for its %s, and to no other', (_, rules, order) => {
  expect(
    routed(order, kitchen, withRules('asking', rules), withRules('other', { tables: ['Nowhere'] })),
  ).toEqual(['kitchen', 'asking']);
});

it('a ticket goes to all printers when no rule names it: it must not go unseen', () => {
  expect(routed({}, withRules('bar', { items: ['beer'] }), withRules('pass', { tables: ['1'] }))).toEqual([
    'bar',
    'pass',
  ]);
});

it('a ticket goes to no printer that was added after it was taken', () => {
  expect(routed({}, printer('old', { addedAt: later(-60) }), printer('new', { addedAt: later(60) }))).toEqual(
    ['old'],
  );
});

it('a printer added while the clock ran ahead prints like one that has always been there', () => {
  expect(routed({}, printer('ahead', { addedAt: later(3600) }))).toEqual(['ahead']);
});

function item(changes: object): object {
  return { items: [{ name_when_purchased: 'Ceviche', ...changes }] };
}
