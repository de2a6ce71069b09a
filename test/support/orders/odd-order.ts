import type { BbotRandom } from '../bbot/bbot-random';

/** An order in a shape that nobody documents, and every text that a guest or the restaurant wrote in it. */
export interface OddOrder {
  readonly order: Record<string, unknown>;
  readonly written: readonly string[];
}

const modFields = ['mods', 'modifiers', 'options', 'choices'] as const;
const groupFields = ['heading', 'group_name', 'group', 'category', 'question'] as const;
const nameFields = ['name', 'title', 'text', 'contents'] as const;
const quantityFields = ['qty', 'quantity', 'count'] as const;
const unknownFields = [
  'cookingLevel',
  'side',
  'kitchen_note',
  'seat',
  'comment',
  'prepStyle',
  'allergies',
] as const;
const silentFields = ['id', 'menuitem_id', 'sku', 'pretax_cents', 'tax_cents', 'image_url'] as const;
const orderFields = ['order_notes', 'comment', 'occasion', 'catering'] as const;
const deepestValue = 4;

/** Makes the same order from the same random choices. Each text in it is a word that comes once. */
export function oddOrder(random: BbotRandom): OddOrder {
  const written: string[] = [];
  const word = (): string => {
    const text = `w${written.length}x${random.integer(10, 99)}`;
    written.push(text);
    return text;
  };
  const some = <Value>(max: number, make: () => Value): Value[] =>
    Array.from({ length: random.integer(1, max) }, make);

  /** A text, or more of them, in any shape. */
  const value = (depth: number): unknown => {
    if (depth >= deepestValue) return word();
    return random.pick([
      word,
      word,
      () => some(3, () => value(depth + 1)),
      () => thing(depth + 1),
      () => thing(depth + 1),
      () => byHeading(depth + 1),
    ] as const)();
  };

  /** Something with a name, and with what belongs to it. */
  const thing = (depth: number): Record<string, unknown> => ({
    [random.pick(silentFields)]: random.integer(1, 9_999),
    [random.pick(nameFields)]: word(),
    ...(random.percent(30) ? { [random.pick(quantityFields)]: random.integer(0, 4) } : {}),
    ...(random.percent(30) ? { [random.pick(groupFields)]: word() } : {}),
    ...(random.percent(20) ? { [random.pick(['value', 'answer'] as const)]: word() } : {}),
    ...(depth < deepestValue && random.percent(40) ? { [random.pick(modFields)]: value(depth + 1) } : {}),
    ...(depth < deepestValue && random.percent(25) ? { [random.pick(unknownFields)]: value(depth + 1) } : {}),
  });

  const byHeading = (depth: number): Record<string, unknown> =>
    Object.fromEntries(some(2, () => [random.percent(50) ? word() : `Pick ${word()}`, value(depth + 1)]));

  const item = (): unknown => {
    if (random.percent(10)) return word();
    return {
      id: random.uuid(),
      name_when_purchased: word(),
      pretax_cents: random.integer(0, 5_000),
      status: random.percent(70) ? 'waiting' : word(),
      tags: [],
      special_instructions: random.percent(40) ? value(2) : '',
      ...(random.percent(20) ? { [random.pick(quantityFields)]: random.integer(1, 9) } : {}),
      ...(random.percent(70) ? { [random.pick(modFields)]: value(0) } : {}),
      ...(random.percent(30) ? { [random.pick(unknownFields)]: value(1) } : {}),
      ...(random.percent(15) ? { orderitempromotions: [{ name: word(), cents: -100 }] } : {}),
    };
  };

  const items = some(4, item);
  const shape = random.integer(1, 10);
  const order: Record<string, unknown> = {
    id: random.uuid(),
    orderNumberToday: random.integer(1, 999),
    items:
      shape <= 8
        ? items
        : shape === 9
          ? { [word()]: items }
          : Object.fromEntries(items.map((one) => [random.uuid(), one])),
    table: random.percent(50) ? { id: random.uuid(), display_name: word(), area: value(3) } : word(),
    deliveryAddress: { street: word(), delivery_instructions: word(), gate: value(3) },
    extra_checkout_info: value(0),
    fees_on_my_receipt: random.percent(30) ? [{ name: word(), pretax_cents: 250 }] : [],
    loyalty_webhook_discounts: random.percent(30) ? [{ promotion: { id: 'p', name_for_owner: word() } }] : [],
    delivery_provider: random.percent(30) ? word() : null,
    ...(random.percent(30) ? { [random.pick(orderFields)]: value(1) } : {}),
  };
  return { order, written };
}
