import { byField } from './by-field';

/*
 * What of a body no kitchen reads. All else that a guest or the restaurant wrote is shown on card and paper, also what
 * nobody has seen before: a field that is not on this list is shown as "label: value".
 */

interface LeftOut {
  /** Of a field's name in words that are parted by "_", in small letters: "menuItemId" is "menu_item_id". */
  readonly field: RegExp;
  /** Which of its values are left out; without it all are. */
  readonly value?: (value: unknown) => boolean;
  readonly because: string;
}

const isAmount = (value: unknown): boolean =>
  typeof value !== 'string' ? typeof value !== 'object' : /^[-+\d.,\s$€£¥%]*$/.test(value);

/** Of every part of an order, also of what the guest answered at the checkout. */
const everywhere: readonly LeftOut[] = [
  {
    field: /(^|_)(id|ids|uuid|guid|sku|plu|hash|token)$/,
    because: 'it names a thing to computers; people are shown its name',
  },
  {
    field: /(^|_)(url|urls|uri|href|hostname|image|images|icon)$/,
    because: 'it is an address on the web, and a slip has no links',
  },
  {
    field:
      /(^|_)(cents|price|prices|amount|tax|tip|total|subtotal|currency|cost|fraction|effect)$|_cents_|_in_cents/,
    value: isAmount,
    because: 'it is money: the order has its amounts, and the receipt its lines',
  },
  {
    field:
      /^(menu_item_class|report_category|display_position|in_stock|enabled|pre_selected|(min|max)_select(ed|able)|allow_\w+)$/,
    because: "it is how Bbot's menu is kept, and the same for every guest",
  },
  {
    field: /(^|_)(created|modified|updated)(_at|_on)?$/,
    because: 'it is when a record was written, not when food is wanted',
  },
];

/** Besides of all but an answer: "no" is one. */
const ofThings: readonly LeftOut[] = [
  {
    field: /^(status|state)$/,
    value: (value) => value === 'waiting',
    because: 'all of an order waits at first',
  },
  { field: /^\w+$/, value: (value) => value === false, because: 'a flag that is off says nothing' },
  { field: /^tags$/, because: "they are the restaurant's own sorting, by which a slip finds its printer" },
];

/** Besides of the order itself, where its own fields stand. */
const ofOrder: readonly LeftOut[] = [
  {
    field: /^(charge|integrations|payment\w*|card\w*)$/,
    because: 'it is how the guest paid, and is never shown',
  },
  {
    field: /^guest_(email|special_offers)(_\w+)?$|^guest_\w+_is_verified$/,
    because: 'it is for writing to the guest',
  },
  {
    field: /^(event_type|response|prompts_to_guest|cart_items_\w+)$/,
    because: 'it is of a checkout, not of the order',
  },
];

/** Besides of a table and an address. */
const ofPlace: readonly LeftOut[] = [
  {
    field: /^(country|country_code|lat|lng|lon|latitude|longitude)$/,
    because: 'nobody walks or drives by it',
  },
  { field: /^short$/, because: "it is the table's name once more" },
];

/** Besides of what takes something off the price. */
const ofPromotion: readonly LeftOut[] = [
  { field: /^promo_type$|^final_webhook_/, because: 'it is what Bbot and a loyalty program told each other' },
];

export type Part = 'answer' | 'item' | 'order' | 'place' | 'promotion';

const lists: Readonly<Record<Part, readonly LeftOut[]>> = {
  answer: everywhere,
  item: [...everywhere, ...ofThings],
  order: [...everywhere, ...ofThings, ...ofOrder],
  place: [...everywhere, ...ofThings, ...ofPlace],
  promotion: [...everywhere, ...ofThings, ...ofPromotion],
};

const entriesOf: Readonly<Record<Part, (field: string) => readonly LeftOut[]>> = {
  answer: byField((field) => find('answer', field)),
  item: byField((field) => find('item', field)),
  order: byField((field) => find('order', field)),
  place: byField((field) => find('place', field)),
  promotion: byField((field) => find('promotion', field)),
};

/** Whether a field is on the list of what no kitchen reads. */
export function isLeftOut(part: Part, field: string, value: unknown): boolean {
  return entriesOf[part](field).some((one) => one.value?.(value) ?? true);
}

/** As programs name fields. "Student ID" is a question of the restaurant's, and its answer is shown. */
const programs = /^[a-z][A-Za-z\d_]{0,60}$/;

function find(part: Part, field: string): readonly LeftOut[] {
  if (!programs.test(field)) return [];
  const name = snakeCase(field);
  return lists[part].filter((one) => one.field.test(name));
}

/** A field's name in words that are parted by "_", in small letters. */
function snakeCase(field: string): string {
  return field.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}
