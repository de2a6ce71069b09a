import { beforeAll, describe, expect, it, vi } from 'vitest';
import { slipPage } from '../../../../../main/core/printing/layout/slip';
import { moneyIn } from '../../../../../shared/i18n/money';
import type { PrintJob } from '../../../../../shared/printing/print-job-schema';
import type { HistoryEntry, Ticket } from '../../../../../shared/ticket/ticket';
import { itemCalled } from '../../../../support/orders/sample-item';
import { discounted } from '../../../../support/printer/discounted-order';
import { sampleJob } from '../../../../support/printer/sample-print-job';
import { itemNamed } from '../../../../support/relay/relay-bodies';
import { pageText } from './page-text';
import { hardTicket, type SlipChanges, slipOptions, takenAt, ticketOf, widths } from './slip-options';

beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
  return () => vi.unstubAllEnvs();
});

/** What stands on a slip, without looks. */
function paper(changes: SlipChanges = {}): readonly string[] {
  return slipPage(slipOptions(changes)).lines.map(({ text }) => text.trim());
}

/** The titles of its marks. */
function marks(changes: SlipChanges): readonly string[] {
  const lines = slipPage(slipOptions(changes)).lines.filter(({ inverted }) => inverted);
  return lines.map(({ text }) => text.trim());
}

function updated(changes: Partial<Extract<HistoryEntry, { what: 'updated' }>>): HistoryEntry {
  return { at: takenAt, what: 'updated', parts: ['items'], added: [], removed: [], ...changes };
}

const cancelled = { validity: { kind: 'cancelled', at: takenAt } } as const;

it.each(widths)('a kitchen slip of the hard order at $columns columns reads as approved', async (width) => {
  const page = slipPage(slipOptions({ ticket: hardTicket(), printer: width }));
  await expect(pageText(page)).toMatchFileSnapshot(`../golden/kitchen-${width.columns}.txt`);
});

it.each([
  ['233', 6],
  ['23344556', 6],
  ['bc960165ab', 4],
  ['order 233 of the day', 2],
])('a kitchen slip has the number %s as large as the paper allows', (number, size) => {
  const page = slipPage(slipOptions({ ticket: ticketOf({ orderNumberToday: number }) }));
  expect(page.lines[0]).toMatchObject({ text: number, width: size, height: size, bold: true });
});

it('a kitchen slip has the start of the id where Bbot told no number', () => {
  expect(paper({ ticket: ticketOf({ orderNumberToday: null }) })[0]).toBe('bc960165');
});

it('a kitchen slip says what Bbot says about an item, unless it is to be made like all others', () => {
  const items = [itemNamed('Tea'), itemNamed('Tea'), itemNamed('Tea', { status: 'on hold' })];
  const lines = paper({ ticket: ticketOf({ items }) });
  expect(lines).toEqual(expect.arrayContaining(['2 × Tea', '1 × Tea', 'Bbot: on hold']));
  expect(lines).not.toContain('Bbot: waiting');
});

it('a kitchen slip says about what is not to be made what Bbot says about it, in readable words', () => {
  const gone = itemNamed('Soup', { mods: [], status: 'canceled by guest: allergy' });
  const items = [gone, itemNamed('Tea', { mods: [], status: 'partially_refunded' })];
  const lines = paper({ ticket: ticketOf({ items }) });
  const at = lines.indexOf('DO NOT MAKE:');
  expect(lines.slice(at, at + 3)).toEqual(['DO NOT MAKE:', '– 1 × Soup', 'Bbot: canceled by guest: allergy']);
  expect(lines).toContain('Bbot: partially refunded');
});

it.each([
  ['status', { status: 'Cancelled' }],
  ['quantity', { quantity: 0 }],
])(
  'a kitchen slip names below all others what is not to be made because of its %s, and does not count it',
  (_, fields) => {
    const items = [itemNamed('Soup', { mods: ['no salt'], ...fields }), itemNamed('Tea')];
    const lines = paper({ ticket: ticketOf({ items }) });
    const at = lines.indexOf('DO NOT MAKE:');
    expect(lines.slice(at, at + 3)).toEqual(['DO NOT MAKE:', '– 1 × Soup', 'no salt']);
    expect(lines.indexOf('1 × Tea')).toBeLessThan(at);
    expect(lines).toContain('1 item');
  },
);

it('a kitchen slip has modifiers of modifiers below them, and the order’s notes in a frame', () => {
  const combo = itemNamed('Combo', {
    mods: [{ name: 'Burger', mods: [{ name: 'NO PEANUTS', heading: 'Allergy' }] }],
  });
  const lines = paper({ ticket: ticketOf({ items: [combo], extra_checkout_info: { Room: '512' } }) });
  expect(lines).toEqual(expect.arrayContaining(['Burger', '> Allergy: NO PEANUTS', '│ Room: 512 │']));
});

it('a kitchen slip names a promotion of a dish in small letters: it changes nothing about how it is made', () => {
  const tea = itemNamed('Tea', { mods: ['hot'], orderitempromotions: [{ name: 'Happy hour' }] });
  const { lines } = slipPage(slipOptions({ ticket: ticketOf({ items: [tea] }) }));
  const sizeOf = (text: string) => lines.find((line) => line.text.includes(text))?.height;
  expect([sizeOf('hot'), sizeOf('Promotion: Happy hour')]).toEqual([2, 1]);
});

it('a kitchen slip has what belongs to a note after a mark below it', () => {
  const asked = [{ name: 'Allergies', options: [{ name: 'nuts', options: ['all of them'] }] }];
  const lines = paper({ ticket: ticketOf({ extra_checkout_info: asked }) });
  expect(lines).toEqual(
    expect.arrayContaining(['│ Allergies       │', '│ > nuts          │', '│ > > all of them │']),
  );
});

it('a kitchen slip has fees and promotions in small letters below the frame, where they displace no allergy', () => {
  const fees = Array.from({ length: 60 }, (_, index) => ({ name: `Fee ${index}` }));
  const fields = { fees_on_my_receipt: fees, extra_checkout_info: { Allergies: 'nuts' } };
  const { lines } = slipPage(slipOptions({ ticket: ticketOf(fields) }));
  const lineOf = (text: string) => lines.findIndex((line) => line.text.includes(text));
  expect(lines[lineOf('│ Allergies: nuts │')]).toMatchObject({ height: 2 });
  expect(lines[lineOf('Fee: Fee 0')]).toMatchObject({ text: 'Fee: Fee 0', height: 1 });
  expect(lineOf('Fee: Fee 0')).toBeGreaterThan(lineOf('│ Allergies: nuts │'));
});

it('a kitchen slip of an order of which nothing is left says so first', () => {
  const ticket = ticketOf({ items: [itemNamed('Soup', { status: 'refunded' })] });
  expect(paper({ ticket })[0]).toBe('NOTHING LEFT');
});

it('a kitchen slip says when it is wanted, with the day unless it is today', () => {
  const wanted = (time: string) => marks({ ticket: ticketOf({ user_desired_time: time }) });
  expect(wanted('2021-12-08T19:30:00.000000Z')).toEqual(['FOR 7:30 PM']);
  expect(wanted('2021-12-11T19:30:00.000000Z').join(' ')).toBe('FOR Sat, Dec 11, 7:30 PM');
  expect(wanted('half past nine')).toEqual(['FOR half past nine']);
});

it('a kitchen slip shows an unknown method as Bbot wrote it', () => {
  expect(paper({ ticket: ticketOf({ fulfillment_method: 'drone_drop' }) })).toContain('drone drop');
});

it.each([
  ['server_delivery', 'Table 7'],
  ['patron_pickup', null],
  ['driver_delivery', 'Table 7'],
  [null, 'Table 7'],
])(
  'a kitchen slip by %s for %s has the address, and what was written about it',
  (fulfillmentMethod, table) => {
    const { order, ...rest } = ticketOf();
    const address = { lines: ['10 Navy Wharf Ct'], instructions: 'Ring twice' };
    const ticket = { ...rest, order: { ...order, fulfillmentMethod, table, address } };
    for (const layout of ['kitchen', 'receipt'] as const)
      expect(paper({ ticket, job: { layout } })).toContain('10 Navy Wharf Ct');
    expect(paper({ ticket })).toContain('│ Ring twice │');
  },
);

it('a kitchen slip has mods as large as the dish where they fit on a line, and bold where they do not', () => {
  const items = [itemNamed('Tea', { mods: [{ name: 'No onion' }, { name: 'Oat milk, warm but not hot' }] })];
  const { lines } = slipPage(slipOptions({ ticket: ticketOf({ items }) }));
  const styleOf = (text: string) => lines.find((line) => line.text.trim() === text);
  expect(styleOf('No onion')).toMatchObject({ width: 2, height: 2, bold: true });
  expect(styleOf('Oat milk, warm but not hot')).toMatchObject({ width: 1, height: 2, bold: true });
});

it('a kitchen slip has prices and the phone only when asked for, and the card never', () => {
  const without = paper().join('\n');
  expect(without).not.toMatch(/\$|5555555555|0077|Visa|eric\.wang/);
  const asked = paper({ printer: { showPrices: true, showPhone: true } }).join('\n');
  expect(asked).toMatch(/\$23\.88/);
  expect(asked).toMatch(/Phone 5555555555/);
  expect(asked).not.toMatch(/0077|Visa|eric\.wang|\$30\.78/);
});

it('a kitchen slip says nothing about refunds', () => {
  const refund = { at: takenAt, cart: [{ name: 'Refunded tea', quantity: 1 }], cartPretaxCents: 5 };
  expect(paper({ ticket: ticketOf({}, { refunds: [refund] }) }).join('\n')).not.toMatch(/refund/i);
});

it('a kitchen slip ends with the number of items, the printer and the time', () => {
  expect(paper().slice(-2)).toEqual(['2 items', 'Kitchen · printed 12:54 AM']);
});

describe('a mark', () => {
  const allMarks: readonly (readonly [string, SlipChanges])[] = [
    ['test', { ticket: ticketOf({}, { test: true }) }],
    ['void', { job: { slip: 'void' } }],
    ['reprint', { job: { slip: 'reprint' }, reprint: 2 }],
    [
      'reprint of what is out for sure',
      {
        job: { slip: 'reprint' },
        reprint: 1,
        ticket: ticketOf({}, { prints: [sampleJob({ key: 'first', state: 'printed' })] }),
      },
    ],
    ['unsure', { job: { unsure: 1 } }],
    ['check', { job: { slip: 'check' }, ticket: ticketOf({}, { payment: { kind: 'unconfirmed' } }) }],
    [
      'unconfirmed',
      { job: { slip: 'reprint' }, reprint: 1, ticket: ticketOf({}, { payment: { kind: 'unconfirmed' } }) },
    ],
    ['confirmed', { job: { slip: 'confirmed' } }],
    ['again', { job: { slip: 'again' } }],
    ['unpaid', { job: { unpaid: true } }],
    ['replaces', { job: { replaces: '231' } }],
    ['instead-of', { insteadOf: 'Pizza oven', printer: { name: 'Bar' } }],
    ['copy', { copy: { number: 2, of: 3 } }],
    [
      'updated',
      {
        job: { slip: 'update' },
        changes: [
          updated({
            parts: ['items', 'table', 'time', 'address'],
            added: [{ count: 1, item: itemCalled('Taco', { mods: [{ text: 'Corn tortilla', depth: 0 }] }) }],
            removed: [{ count: 2, item: itemCalled('Ceviche') }],
          }),
        ],
      },
    ],
    [
      'updated-note',
      {
        job: { slip: 'update' },
        changes: [
          updated({
            added: [{ count: 1, item: itemCalled('Rice bowl', { instructions: 'ALLERGY: shellfish' }) }],
            removed: [
              {
                count: 1,
                item: itemCalled('Rice bowl', {
                  mods: [{ text: 'No onion', depth: 0 }],
                  instructions: 'Extra crispy',
                }),
              },
            ],
          }),
        ],
      },
    ],
  ];

  it.each([32, 48] as const)('a mark of each kind at %i columns reads as approved', async (columns) => {
    const printed = allMarks.map(([name, { printer, ...changes }]) => {
      const page = slipPage(slipOptions({ ...changes, printer: { ...printer, columns } }));
      const number = page.lines.findIndex(({ text }) => text === '233');
      return `${name}: ${pageText({ ...page, lines: page.lines.slice(0, number) })}`;
    });
    await expect(printed.join('\n')).toMatchFileSnapshot(`../golden/marks-${columns}.txt`);
  });

  it('an order like any other has no mark', () => {
    expect(marks({})).toEqual([]);
  });

  it('a mark of void is on whatever comes out of an order that was cancelled or discarded', () => {
    for (const slip of ['order', 'reprint', 'again', 'confirmed', 'update'] as const) {
      expect(marks({ job: { slip }, ticket: ticketOf({}, cancelled) })).toContain('VOID');
      expect(
        marks({ job: { slip }, ticket: ticketOf({}, { validity: { kind: 'discarded', at: takenAt } }) }),
      ).toContain('VOID');
    }
  });

  it('a mark never says "make it" about an order that is void or unconfirmed', () => {
    expect(marks({ job: { slip: 'again' }, ticket: ticketOf({}, cancelled) })).toEqual(['VOID']);
    expect(marks({ job: { slip: 'confirmed' }, ticket: ticketOf({}, cancelled) })).toEqual(['VOID']);
    expect(
      marks({ job: { slip: 'confirmed' }, ticket: ticketOf({}, { payment: { kind: 'unconfirmed' } }) }),
    ).toEqual(['UNCONFIRMED']);
  });

  it('a mark of an order without payment is gone once it was paid', () => {
    expect(
      marks({ job: { unpaid: true }, ticket: ticketOf({}, { payment: { kind: 'finished', at: takenAt } }) }),
    ).toEqual([]);
  });

  it('a reprint is numbered by whichever is more: what is told, or how often it may have come out', () => {
    expect(marks({ job: { unsure: 3 }, reprint: 1 })).toEqual(['REPRINT 3']);
    expect(marks({ job: { unsure: 1 }, reprint: 4 })).toEqual(['REPRINT 4']);
  });

  it('a mark says that it is a copy only where an earlier slip of the same printer is proved to be out', () => {
    const second = (changes: Partial<PrintJob>) =>
      paper({
        job: { slip: 'reprint' },
        reprint: 1,
        ticket: ticketOf({}, { prints: [sampleJob({ key: 'first', state: 'printed', ...changes })] }),
      }).join(' ');
    expect(second({})).toContain('COPY');
    for (const unproved of [
      { state: 'unproved' },
      { state: 'handed-over' },
      { layout: 'receipt' },
      { printerId: 'bar' },
      { slip: 'void' },
    ] as const)
      expect(second(unproved)).toContain('May be a second copy');
  });

  it('a reprint that tells more than what is out, or a slip that nobody asked for, is not marked a sure copy', () => {
    const prints = [sampleJob({ key: 'first', state: 'printed' })];
    const updatedTicket = ticketOf({}, { prints, history: [updated({ parts: ['table'] })] });
    for (const one of [
      { job: { slip: 'reprint' }, reprint: 1, ticket: updatedTicket },
      { job: { slip: 'update', unsure: 1 }, ticket: ticketOf({}, { prints }) },
    ] as const)
      expect(paper(one).join(' ')).toContain('May be a second copy');
  });

  it('a mark of an update tells what went, then what came with its note', () => {
    const changes = [
      updated({
        added: [
          {
            count: 1,
            item: itemCalled('Shrimp', {
              mods: [{ text: 'Mild', depth: 0 }],
              instructions: 'ALLERGY: shellfish',
            }),
          },
        ],
        removed: [{ count: 1, item: itemCalled('Shrimp', { mods: [{ text: 'Mild', depth: 0 }] }) }],
      }),
    ];
    expect(paper({ job: { slip: 'update' }, changes }).slice(1, 8)).toEqual([
      '– 1 × Shrimp',
      'Mild',
      '+ 1 × Shrimp',
      'Mild',
      '┌────────────────────┐',
      '│ ALLERGY: shellfish │',
      '└────────────────────┘',
    ]);
  });

  it('a mark of a second copy comes after a cut, on the first of several slips alone', () => {
    const afterTorn = (number: number) =>
      slipPage(slipOptions({ job: { unsure: 1 }, copy: { number, of: 2 } })).afterTorn;
    expect([1, 2].map(afterTorn)).toEqual([true, false]);
    expect(slipPage(slipOptions()).afterTorn).toBe(false);
  });

  it('a mark of an update counts as nothing what came and went again', () => {
    const taco = itemCalled('Taco');
    const changes = [
      updated({ added: [{ count: 2, item: taco }] }),
      updated({ removed: [{ count: 1, item: { ...taco, pretaxCents: 90, status: 'served' } }] }),
      updated({ parts: ['table'] }),
    ];
    const shown = paper({ job: { slip: 'update' }, changes });
    expect(shown.slice(0, 4)).toEqual(['UPDATED', '+ 1 × Taco', 'TABLE changed', '']);
  });

  it('a mark of an update says that items changed where it is not known which', () => {
    const shown = paper({ job: { slip: 'update' }, changes: [updated({})] });
    expect(shown.slice(0, 2)).toEqual(['UPDATED', 'ITEMS changed']);
  });
});

describe('a receipt', () => {
  const receipt = { job: { layout: 'receipt' } } as const;

  it.each(widths)('a receipt at $columns columns reads as approved', async (printer) => {
    const page = slipPage(slipOptions({ ...receipt, printer, ticket: hardTicket() }));
    await expect(pageText(page)).toMatchFileSnapshot(`../golden/receipt-${printer.columns}.txt`);
  });

  it('a receipt leaves out what Bbot did not tell', () => {
    const items = [itemNamed('Tea', { pretax_cents: null })];
    const fields = {
      items,
      tip_cents: null,
      tax_cents: undefined,
      fee_pretax_cents: 'none',
      pretax_cents: null,
    };
    const lines = paper({ ...receipt, ticket: ticketOf(fields) });
    expect(lines.filter((line) => line.includes('$'))).toEqual([expect.stringMatching(/^TOTAL +\$30\.78$/)]);
    expect(lines).toContain('1 × Tea');
  });

  it.each(widths)(
    'a receipt of a staff meal at happy hour at $columns columns reads as approved',
    async (printer) => {
      const refund = { at: takenAt, cart: [], cartPretaxCents: 4000 };
      const ticket = ticketOf(discounted.order, { refunds: [refund] });
      const page = slipPage(slipOptions({ ...receipt, printer, ticket }));
      await expect(pageText(page)).toMatchFileSnapshot(`../golden/discounts-${printer.columns}.txt`);
    },
  );

  it('a receipt has no price for what is not made, unless Bbot’s subtotal still has it', () => {
    const items = [itemNamed('Tea', { mods: [] }), itemNamed('Cake', { mods: [], status: 'refunded' })];
    const cake = (pretax: number) =>
      paper({ ...receipt, ticket: ticketOf({ items, pretax_cents: pretax }) }).find((line) =>
        /Cake/.test(line),
      );
    expect(cake(1194)).toBe('1 × Cake (refunded)');
    expect(cake(2388)).toMatch(/^1 × Cake \(refunded\) +\$11\.94$/);
  });

  it('a receipt names a promotion of an item once, with the amounts', () => {
    const tea = itemNamed('Tea', { orderitempromotions: [{ name: 'Happy hour', pretax_cents: -100 }] });
    const lines = paper({ ticket: ticketOf({ items: [tea] }), job: { layout: 'receipt' } });
    expect(lines.filter((line) => line.includes('Happy hour'))).toEqual(['Happy hour (in the prices above)']);
  });

  it('a receipt has amounts in the store’s currency', () => {
    const lines = paper({ ...receipt, money: moneyIn('JPY', 'en-US') });
    expect(lines.join('\n')).toMatch(/^2 × Ceviche +¥2,388$/m);
    expect(lines.join('\n')).toMatch(/^TOTAL +¥3,078$/m);
  });

  it('a receipt says that something was refunded, and takes nothing off', () => {
    const refund = { at: takenAt, cart: [{ name: 'Refunded tea', quantity: 1 }], cartPretaxCents: 5 };
    const refunded = (...refunds: Ticket['refunds']) =>
      paper({ ...receipt, ticket: ticketOf({}, { refunds }) }).filter((line) => /refund|^TOTAL/i.test(line));
    expect(refunded(refund)).toEqual([expect.stringMatching(/\$30\.78$/), 'Refund noted at 12:53 AM']);
    expect(refunded(refund, refund).at(-1)).toBe('2 refunds noted, the last at 12:53 AM');
  });

  it('a receipt has items of two prices on two lines, each with what they cost together', () => {
    const items = [itemNamed('Tea'), itemNamed('Tea', { pretax_cents: 100 }), itemNamed('Tea')];
    const teas = paper({ ...receipt, ticket: ticketOf({ items }) }).filter((line) => line.includes('Tea'));
    expect(teas).toEqual([
      expect.stringMatching(/^2 × Tea +\$23\.88$/),
      expect.stringMatching(/^1 × Tea +\$1\.00$/),
    ]);
  });

  it('a receipt is never headed as a reprint, and is a copy where the guest may hold another', () => {
    const held = sampleJob({ key: 'held', layout: 'receipt', state: 'printed' });
    const receiptJob = (ticket: Ticket, job: Partial<PrintJob>) =>
      ({ ticket, job: { ...job, layout: 'receipt' }, reprint: 2 }) as const;
    const first = receiptJob(ticketOf({}, { prints: [{ ...held, layout: 'kitchen' }] }), { slip: 'reprint' });
    const second = receiptJob(ticketOf({}, { prints: [held] }), { slip: 'reprint' });
    const torn = receiptJob(ticketOf(), { unsure: 1 });
    const changed = receiptJob(ticketOf({}, { prints: [held] }), { slip: 'update' });
    for (const one of [first, second, torn]) expect(marks(one)).toEqual([]);
    const copies = [first, second, torn, changed].map((one) => paper(one).includes('Copy'));
    expect(copies).toEqual([false, true, true, false]);
  });

  it('a receipt keeps the marks that a guest needs', () => {
    const { job } = receipt;
    expect(marks({ job, ticket: ticketOf({}, { test: true, ...cancelled }) })).toEqual([
      'TEST – DO NOT MAKE',
      'VOID',
    ]);
    expect(marks({ job, ticket: ticketOf({}, { payment: { kind: 'unconfirmed' } }) })).toEqual([
      'UNCONFIRMED',
    ]);
  });

  it('a receipt has no words for the kitchen about food', () => {
    expect(marks({ job: { layout: 'receipt', replaces: '231' } })).toEqual([]);
  });
});

describe('undrawable letters', () => {
  const canDraw = (sign: string) => !/\p{Script=Han}|\p{Emoji_Presentation}/u.test(sign);
  const ticket = ticketOf({
    guest_name: '王小明 Wang',
    items: [
      itemNamed('烤鸭 with rice', { mods: [], special_instructions: 'no peanuts 🥜' }),
      itemNamed('小笼包'),
    ],
  });

  it.each(['kitchen', 'receipt'] as const)(
    'undrawable letters have words in their place on a %s slip, and of a name its words are left',
    (layout) => {
      const lines = paper({ ticket, canDraw, job: { layout } });
      const text = lines.join(' ');
      expect(text).not.toMatch(/\p{Script=Han}|🥜/u);
      expect(lines).toContain('Wang');
      expect(text).toContain('[2 characters not printed] with rice');
      expect(text).toContain('no peanuts [1 character not printed]');
      expect(text).toContain('[3 characters not printed]');
    },
  );

  it('undrawable letters have words in their place in a status, a phone and a time, and strike the same', () => {
    const items = [itemNamed('Tea', { status: '烤鸭' }), itemNamed('Soup', { status: 'voided (烤鸭)' })];
    const odd = ticketOf({ items, mobile: '烤鸭 555', user_desired_time: '烤鸭 noon' });
    const lines = paper({ ticket: odd, canDraw, printer: { showPhone: true } });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Bbot: [2 characters not printed]',
        'Bbot: voided ( [2 characters not printed] )',
        'Phone [2 characters not printed] 555',
      ]),
    );
    const receipt = paper({ ticket: odd, canDraw, job: { layout: 'receipt' } });
    expect(receipt.join(' ')).toContain('Soup (voided ( [2 characters not printed] ))');
    for (const text of [lines.join(' '), receipt.join(' ')]) expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(lines.indexOf('DO NOT MAKE:')).toBeLessThan(lines.indexOf('– 1 × Soup'));
  });

  it('undrawable letters never make two items equal: each has a line of its own', () => {
    const two = ticketOf({ items: [itemNamed('烤鸭', { mods: [] }), itemNamed('拉面', { mods: [] })] });
    const counted = paper({ ticket: two, canDraw }).filter((line) => line.includes('×'));
    expect(counted).toEqual(['1 × [2 characters not', '1 × [2 characters not']);
  });

  it('undrawable letters have words in their place in what changed, too', () => {
    const changes = [updated({ added: [{ count: 1, item: itemCalled('拉面') }] })];
    const text = paper({ canDraw, changes, job: { slip: 'update' } }).join(' ');
    expect(text).toContain('[2 characters not');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});
