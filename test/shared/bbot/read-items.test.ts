import { expect, it } from 'vitest';
import { missingForKitchen } from '../../../shared/bbot/needed-fields';
import { readItems } from '../../../shared/bbot/read-items';
import { isStruck } from '../../../shared/ticket/struck';

/** The lines below an item, each as far to the right as it is nested. */
function linesOf(fields: Record<string, unknown>): readonly string[] {
  const [item] = readItems([{ name_when_purchased: 'Bowl', ...fields }]);
  return (item?.mods ?? []).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);
}

function shortOf(items: unknown): readonly string[] {
  return readItems(items).map(({ name, quantity, instructions, mods }) =>
    [
      `${quantity} ${name}`,
      ...mods.map(({ text }) => text),
      ...(instructions === null ? [] : [instructions]),
    ].join(' / '),
  );
}

it.each<[string, unknown, readonly string[]]>([
  [
    'of any depth',
    [{ name: 'Burger', mods: [{ name: 'NO PEANUTS', options: ['well done'] }] }],
    ['Burger', '  NO PEANUTS', '    well done'],
  ],
  [
    'with their heading',
    [
      { name: 'Tomato', heading: 'Remove' },
      { name: 'Salami', group_name: 'Add' },
    ],
    ['Remove: Tomato', 'Add: Salami'],
  ],
  [
    'with their quantity',
    [
      { name: 'Cheese', qty: 3 },
      { name: 'Olives', quantity: '2' },
      { name: 'Oil', count: 1 },
    ],
    ['3 × Cheese', '2 × Olives', 'Oil'],
  ],
  [
    'by heading',
    { Remove: ['Tomato', 'Onion'], 'Pick a size': { name: 'Large' } },
    ['Remove: Tomato', 'Remove: Onion', 'Pick a size: Large'],
  ],
  ['by id', { 'bc960165-aa17-4506-abdc-0b1c26e44ff9': { name: 'Tomato' }, 12: 'Onion' }, ['Onion', 'Tomato']],
  [
    'below a heading that has them',
    [{ heading: 'Remove', mods: ['Tomato'] }, { heading: 'Keep' }],
    ['Remove: Tomato', 'Keep'],
  ],
  [
    'as questions with answers',
    [
      { label: 'Allergies', value: ['nuts', 'soy'] },
      { name: 'Spicy', answer: 'no' },
    ],
    ['Allergies: nuts', 'Allergies: soy', 'Spicy: no'],
  ],
  ['as a mere text', 'no onion', ['no onion']],
  ['in lists of lists', [['a'], [['b']]], ['a', 'b']],
  [
    'with what nobody has seen before',
    [{ name: 'Steak', cookingLevel: 'rare', meta: { cut: 'thin' } }],
    ['Steak', '  Cooking level: rare', '  Meta: Cut: thin'],
  ],
  [
    'without what no kitchen reads',
    [{ id: 'x', name: 'Steak', sku: 'S1', pretax_cents: 5, tax_fraction: 0.1, in_stock: false }],
    ['Steak'],
  ],
  [
    'as choices that have nothing but a price',
    { 'No onions': { price_cents: 0 }, Ham: { id: 'a1' } },
    ['No onions', 'Ham'],
  ],
  [
    'as choices that have nothing at all',
    { 'No nuts': {}, Lettuce: [], onions: { price: 0 } },
    ['No nuts', 'Lettuce', 'Onions'],
  ],
  ['as a set of choices', { 'No onions': null, 'No nuts': '', Ham: ' ' }, ['No onions', 'No nuts', 'Ham']],
  ['as a set of choices, without what a program calls nothing', { size: null, sauce: '' }, []],
  ['as choices on either half', { left: { Ham: { price_cents: 1 } } }, ['Left: Ham']],
  ['with what is not wanted', { onions: false, nuts: false }, ['Onions: no', 'Nuts: no']],
  [
    'with what was not chosen',
    [
      { name: 'Bacon', selected: false },
      { name: 'Egg', included: true },
    ],
    ['Bacon: no', 'Egg', '  Included: yes'],
  ],
  [
    'with halves and counts',
    [{ name: 'Oysters', amount: 6, fraction: 0.5 }],
    ['Oysters', '  Amount: 6', '  Fraction: 0.5'],
  ],
])('modifiers are read %s', (_, mods, lines) => expect(linesOf({ mods })).toEqual(lines));

it('modifiers are not read where their list says that there are none', () => {
  expect(linesOf({ mods: [], toppings: [], extras: {} })).toEqual([]);
});

it.each(['mods', 'modifiers', 'options'])('modifiers are read from %s', (field) =>
  expect(linesOf({ [field]: ['mild'] })).toEqual(['mild']),
);

it('modifiers are read to the eighth level, and anything beyond is announced', () => {
  let mods: unknown = ['last'];
  for (let level = 11; level >= 0; level -= 1) mods = [{ name: `level ${level}`, mods }];
  const lines = linesOf({ mods });
  expect(lines).toContain(`${'  '.repeat(8)}last`);
  expect(lines.at(-1)).toBe('… nested deeper than is shown: look in Bbot');
});

it.each<[string, unknown, readonly string[]]>([
  ['from a list of texts', ['Burger', 'Tea'], ['1 Burger', '1 Tea']],
  [
    'from a map to nothing more',
    { 'Classic Burger': [], Soup: null, Tea: {} },
    ['1 Classic Burger', '1 Soup', '1 Tea'],
  ],
  ['by seat', { 1: ['Soup'], 2: ['Steak'] }, ['1 Soup / Course: 1', '1 Steak / Course: 2']],
  [
    'from a map to what is said of them',
    { Burger: { description: 'no onions' } },
    ['1 Burger / Description: no onions'],
  ],
  [
    'from a map to what says no name',
    {
      Burger: { name_when_purchased: null, quantity: 2 },
      Tea: { name_when_purchased: '' },
      Ale: { name: true },
    },
    ['2 Burger', '1 Tea', '1 Ale / Name: yes'],
  ],
  [
    'from a map to what says no text for a name',
    { Burger: { name_when_purchased: { size: 'large' } }, Tea: { name_when_purchased: ['hot'] } },
    ['1 Burger / Name when purchased: Size: large', '1 Tea / Name when purchased: hot'],
  ],
  [
    'in a course, whatever they call a course themselves',
    { Starters: [{ name: 'Soup', course: 1 }] },
    ['1 Soup / Part: Starters / Course: 1'],
  ],
  ['from a map to how many', { Burger: 2, Tea: 1 }, ['2 Burger', '1 Tea']],
  ['from a map to what is wished', { Burger: 'no onion' }, ['1 Burger / no onion']],
  ['from a map of ids', { '88f7348c-9411-4a6d-8ec0-736182d03415': { name: 'Tea' } }, ['1 Tea']],
  [
    'by course',
    { Starters: ['Soup'], Mains: [{ name: 'Steak' }] },
    ['1 Soup / Course: Starters', '1 Steak / Course: Mains'],
  ],
  ['by course, of which one is empty', { Starters: ['Soup'], Desserts: [] }, ['1 Soup / Course: Starters']],
  ['from one that stands alone', { name_when_purchased: 'Tea', mods: ['hot'] }, ['1 Tea / hot']],
  [
    'with a quantity',
    [
      { name: 'Tea', qty: 3 },
      { name: 'Soup', quantity: '0' },
    ],
    ['3 Tea', '0 Soup'],
  ],
  [
    'with a quantity that is none',
    [
      { name: 'Tea', qty: 1.5 },
      { name: 'Soup', qty: 'a few' },
    ],
    ['1 Tea / Qty: 1.5', '1 Soup / Qty: a few'],
  ],
  [
    'with a note of several lines',
    [{ name: 'Tea', special_instructions: ['hot', { milk: 'oat' }] }],
    ['1 Tea / hot\nMilk: oat'],
  ],
])('items are read %s', (_, items, short) => expect(shortOf(items)).toEqual(short));

it.each([
  ['token', 'table token 12'],
  ['image', 'draw a heart'],
  ['cake_icon', 'unicorn'],
  ['employee_id', 'Anna'],
  ['hash', 'extra crispy'],
  ['modified', 'garlic'],
  ['display_position', 'left half'],
  ['allow_nuts', 'never'],
  ['tri_tip', true],
  ['pretax_cents', 'comped'],
  ['pretax_cents', { note: 'comped' }],
  ['pretax_cents', ['comped']],
  ['ice', false],
])('items are read with a sentence in %s, which seldom has one', (field, value) => {
  expect(linesOf({ mods: [], [field]: value })).toHaveLength(1);
});

it.each([
  { id: 'bc961912-26c0-43ef-b3f3-af6bbce9a3e9', menuitem_id: 12, sku: 'AB-12', image_url: '/x.png' },
  {
    hostname: 'bbot.menu',
    images: ['https://x.example/1.png'],
    created: 1638924833,
    modified: '2026-11-21T19:02Z',
  },
  { price: '9.50', tax: 1, tip_in_cents: 239, is_alcohol: false, in_stock: true, display_position: 3 },
])('items are read without what is for computers: %j', (fields) => {
  expect(linesOf({ mods: [], ...fields })).toEqual([]);
});

it.each([500, '5.00', 0.5, null, '', [], [500], { amount_cents: 500 }])(
  'items are read without an amount that cannot be a price: %j',
  (cents) => expect(linesOf({ mods: [], pretax_cents: cents })).toEqual([]),
);

it('items are read with what is nested in an id, once that is too much to look through', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `id-${index}`);
  expect(linesOf({ mods: [], id: ids.slice(0, 50) })).toEqual([]);
  expect(linesOf({ mods: [], id: ids }).length).toBeGreaterThan(100);
});

it.each<[string, Record<string, unknown>]>([
  ['in a name', { status: { name: 'cancelled' } }],
  ['in a list', { status: ['Voided'] }],
  ['behind others in a list', { status: ['paid', 'voided'] }],
  ['as a state beside a status', { status: 'sent', state: 'voided' }],
  ['as a state', { state: 'cancelled' }],
  ['as a flag', { voided: true }],
  ['as a flag of a program', { is_cancelled: true }],
  ['as a flag of another program', { itemVoided: true }],
  ['as a flag that says how', { has_been_refunded: true }],
  ['as a flag that says by whom', { cancelled_by_guest: true }],
  ['beside who said so', { status: 'canceled by guest' }],
  ['as one word', { status: 'FullyRefunded' }],
  ['in short', { status: 'void' }],
])('items are read with a status that strikes them, %s', (_, fields) => {
  const [item] = readItems([{ name: 'Soup', ...fields }]);
  expect(item && isStruck(item)).toBe(true);
});

it.each<[Record<string, unknown>, string, readonly string[]]>([
  [{ state: 'voided' }, 'voided', []],
  [{ voided: true }, 'voided', []],
  [{ status: 'sent', state: 'voided' }, 'voided', ['Status: sent']],
  [{ status: 'sent', voided: true }, 'voided', ['Status: sent']],
  [{ status: 'sent', state: 'late' }, 'sent', ['State: late']],
  [{ status: 'waiting', state: 'late' }, 'late', []],
  [{ status: 'waiting' }, 'waiting', []],
])('items are read with everything said about them, once: %j', (fields, status, lines) => {
  expect(readItems([{ name: 'Soup', ...fields }])[0]?.status).toBe(status);
  expect(linesOf(fields)).toEqual(lines);
});

it.each(['can_be_cancelled', 'can_cancel', 'allow_void', 'is_removed_from_menu', 'cancelable', 'not_voided'])(
  'items are read with a flag that strikes nothing, and is shown: %s',
  (flag) => {
    const [item] = readItems([{ name: 'Burger', [flag]: true }]);
    expect(item && isStruck(item)).toBe(false);
    expect(item?.mods).toHaveLength(1);
  },
);

it.each([
  'waiting',
  'partially_refunded',
  'not voided',
  'cancellation requested',
  'unavoidable',
  'Removed skin on request',
])('items are read with a status that strikes nothing: %s', (status) => {
  const [item] = readItems([{ name: 'Soup', status }]);
  expect(item && isStruck(item)).toBe(false);
});

it.each([
  [['Burger']],
  [{ Burger: 2 }],
  [{ Burger: { name_when_purchased: null } }],
  ['Burger'],
  [[{ name: 'Burger' }]],
])('items of %j are enough for a kitchen', (items) =>
  expect(missingForKitchen({ order: { id: 'x', items } })).toEqual([]),
);

it.each([[[]], [{}], [null], [[null]]])('items of %j are not enough for a kitchen', (items) =>
  expect(missingForKitchen({ order: { id: 'x', items } })).not.toEqual([]),
);
