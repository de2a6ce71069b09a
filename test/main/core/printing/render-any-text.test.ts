import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../main/core/printing/layout/columns';
import { type SlipPage, slipPage } from '../../../../main/core/printing/layout/slip';
import { escposOf } from '../../../../main/core/printing/render/render-escpos';
import { anyString } from '../../../support/any-string';
import { named, sentCommands } from './layout/sent-commands';
import { slipOptions, ticketOf, widths } from './layout/slip-options';
import { cannotDraw, drawStandIn } from './layout/stand-in';

describe('the text of a ticket', () => {
  /** Letters that are dangerous in some way, and any others. */
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\u001b',
          '\u001d',
          '\u0010',
          '\u0000',
          '\u007f',
          '\u0090',
          '\u009b',
          '\n',
          '\r',
          '\t',
        ),
        fc.constantFrom(
          '←',
          '↔',
          '♪',
          '§',
          '¶',
          '☺',
          '⌂',
          '\ufffd',
          '\u202e',
          '\u2066',
          '\u200b',
          '\u0300',
          '\ud800',
        ),
        fc.constantFrom('p', 'V', 'È', '€', '鮨', '🌮', '👨‍👩‍👧', '–', '…', '<', '&', ' '),
        anyString(12),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  const anyOptions = fc.record({
    number: anyText,
    name: anyText,
    mod: anyText,
    note: anyText,
    table: anyText,
    guest: anyText,
    street: anyText,
    door: anyText,
    method: anyText,
    wanted: anyText,
    layout: fc.constantFrom('kitchen' as const, 'receipt' as const),
    width: fc.constantFrom(...widths),
    profile: fc.constantFrom('generic', 'epson-tm-t88v', 'mpt-ii', 'youku-58t', 'star-tsp650'),
    codePage: fc.constantFrom('auto', 'cp437', 'windows1252', 'thai42', 'epson/katakana'),
    draw: fc.boolean(),
    unsure: fc.integer({ min: 0, max: 2 }),
  });
  type AnyOptions = typeof anyOptions extends fc.Arbitrary<infer Value> ? Value : never;

  /** As it would lie in a file that somebody else wrote: nothing of it was cleaned. */
  function pageFor(any: AnyOptions): SlipPage {
    const ticket = ticketOf();
    const items = [
      {
        name: any.name,
        mods: [{ text: any.mod, depth: 0 }],
        instructions: any.note,
        pretaxCents: 5,
        status: null,
        tags: [],
        quantity: 1,
      },
    ];
    const order = {
      ...ticket.order,
      number: any.number,
      items,
      table: any.table,
      guestName: any.guest,
      address: { lines: [any.street], instructions: any.door },
      fulfillmentMethod: any.method,
      desiredAt: any.wanted,
      phone: any.guest,
    };
    const changed = { at: ticket.takenAt, what: 'updated', parts: [], added: [], removed: [] } as const;
    const [item] = items;
    const added = item === undefined ? [] : [{ count: 1, item }];
    return slipPage(
      slipOptions({
        ticket: { ...ticket, order },
        job: { layout: any.layout, slip: 'update', replaces: any.number, unsure: any.unsure },
        changes: [
          { ...changed, added },
          { ...changed, removed: added.map((one) => ({ ...one, item: { ...one.item, name: any.mod } })) },
        ],
        insteadOf: any.table,
        printer: { ...any.width, showPhone: true, showPrices: true, name: any.guest },
      }),
    );
  }

  it('no text of a ticket reaches a printer as anything but letters', async () => {
    await fc.assert(
      fc.asyncProperty(anyOptions, async (any) => {
        const { columns } = any.width;
        const printer = { columns, profile: any.profile, codePage: any.codePage };
        const bytes = await escposOf([pageFor(any)], printer, any.draw ? drawStandIn : cannotDraw);
        const sent = sentCommands(bytes, any.profile.startsWith('star-') ? 'star' : 'esc-pos');
        const cuts = any.unsure > 0 ? 2 : 1;
        expect(named(sent, 'cut')).toHaveLength(cuts);
        expect(named(sent, 'initialise')).toHaveLength(cuts);
        expect(sent.at(-1)?.name).toBe('cut');
      }),
      { numRuns: 150 },
    );
  });

  it('no text of a ticket is wider than the paper', () => {
    fc.assert(
      fc.property(anyOptions, (any) => {
        const page = pageFor(any);
        const wrong = page.lines.filter(
          ({ text, width }) => columnsOf(text) * width > page.columns || /\p{Cc}/u.test(text),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
