import { byField } from './by-field';

/*
 * The parts of a body no kitchen reads. Everything else a guest or the restaurant wrote is shown on card and paper,
 * even fields never seen before: a field not on this list is shown as "label: value".
 */

interface LeftOut {
  /** Matches the field's name in lower-case words separated by "_": "menuItemId" is "menu_item_id". */
  readonly field: RegExp;
  /** Which values to leave out; without it, all. */
  readonly value?: (value: unknown) => boolean;
  readonly because: string;
}

/* A field's name promises nothing: its value is left out only if it is what the name says. */

/** How many nested values to check; a hostile body nests 100,000. */
const maxChecked = 100;

/** Whether a rule holds for a value and everything nested in it. */
function throughout(rule: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => {
    let left = maxChecked;
    const holds = (one: unknown): boolean => {
      left -= 1;
      if (left < 0) return false;
      if (Array.isArray(one)) return one.every(holds);
      if (typeof one !== 'object' || one === null) return rule(one);
      for (const key in one) if (!holds(Reflect.get(one, key))) return false;
      return true;
    };
    return holds(value);
  };
}

const isAmount = throughout((value) =>
  typeof value === 'string' ? /^[-+\d.,\s$€£¥%]*$/.test(value) : value !== true,
);

const isFlagOrNumber = (value: unknown): boolean => typeof value === 'boolean' || isAmount(value);

const isText = (isWritten: (text: string) => boolean): ((value: unknown) => boolean) =>
  throughout((value) => typeof value !== 'string' || isWritten(value.trim()));

/** One word with such a sign in it. A single pattern would take time quadratic in the text's length. */
const isWordWith = (sign: RegExp, text: string): boolean => !/\s/.test(text) && sign.test(text);

/** One word with a digit or a sign in it, "ab12", "ve-27", but not "Anna"; or just a letter or two. */
const isId = isText((text) => /^\S{0,2}$/.test(text) || isWordWith(/[\d_/+=:-]/, text));
const isAddress = isText((text) => text === '' || isWordWith(/[./:]/, text));
const isInstant = isText((text) => /^$|^\d[\d\s.:TZ/+-]*$/.test(text));

/** For every part of an order, including the guest's answers at checkout. */
const everywhere: readonly LeftOut[] = [
  {
    field: /(^|_)(id|ids|uuid|guid|sku|plu|hash|token)$/,
    value: isId,
    because: 'it names a thing to computers; people are shown its name',
  },
  {
    field: /(^|_)(url|urls|uri|href|hostname|image|images|icon)$/,
    value: isAddress,
    because: 'it is an address on the web, and a slip has no links',
  },
  {
    field: /(^|_)cents$|_cents_|_in_cents/,
    value: isAmount,
    because: 'it is money: the order has its amounts, and the receipt its lines',
  },
  {
    field: /(^|_)(created|modified|updated)(_at|_on)?$/,
    value: isInstant,
    because: 'it is when a record was written, not when food is wanted',
  },
];

/** Also for everything but an answer, where "6" under "Total" is the party size, and "no" is an answer. */
const ofThings: readonly LeftOut[] = [
  {
    field: /(^|_)(price|prices|tax|total|subtotal|cost)$|^tips?$|_effect$|^tax_(rate|fraction)$/,
    value: isAmount,
    because: 'it is money, as above',
  },
  { field: /(^|_)currency$/, because: "it is the store's, on every order" },
  {
    field: /^(menu_item_class|report_category)$/,
    because: "it is how Bbot's menu is kept, and the same for every guest",
  },
  {
    field:
      /^(display_position|in_stock|enabled|pre_selected|(min|max)_select(ed|able)|allow_(special_instructions|\w*select\w*|multiple|quantity))$/,
    value: isFlagOrNumber,
    because: "it is how Bbot's menu is kept, and the same for every guest",
  },
  {
    field: /^(status|state)$/,
    value: (value) => value === 'waiting',
    because: 'all of an order waits at first',
  },
  {
    field: /^(is|has|was|had|can|should|needs|requires)_\w+$/,
    value: (value) => value === false,
    because: 'a flag of a program that is off says nothing; "onions: no" is a wish',
  },
  { field: /^tags$/, because: "they are the restaurant's own sorting, by which a slip finds its printer" },
];

/** Also for the order itself and its own fields. */
const ofOrder: readonly LeftOut[] = [
  {
    field:
      /^(charge|integrations|payments?|cards?|(payment|card)_(id|ids|type|types|method|methods|status|state|intent|token|details|info|source|provider|gateway|reference|ref|brand|network|funding|country|number|holder|name|zip|last_?4|last_four|exp\w*|cvc\w*|fingerprint|object))$/,
    because: 'it is how the guest paid, and is never shown',
  },
  { field: /(^|_)amount$/, value: isAmount, because: 'it is money, as above' },
  {
    field: /^guest_(email|special_offers)(_\w+)?$|^guest_\w+_is_verified$/,
    because: 'it is for writing to the guest',
  },
  {
    field: /^(event_type|response|prompts_to_guest|cart_items_\w+)$/,
    because: 'it is of a checkout, not of the order',
  },
];

/** Also for a table and an address. */
const ofPlace: readonly LeftOut[] = [
  {
    field: /^(country|country_code|lat|lng|lon|latitude|longitude)$/,
    because: 'nobody walks or drives by it',
  },
  { field: /^short$/, because: "it is the table's name once more" },
];

/** Also for promotions. */
const ofPromotion: readonly LeftOut[] = [
  { field: /^promo_type$|^final_webhook_/, because: 'it is what Bbot and a loyalty program told each other' },
  { field: /(^|_)(amount|fraction)$/, value: isAmount, because: 'it is money, as above' },
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

/** Field names as programs write them. "Student ID" is the restaurant's own question, and its answer is shown. */
const programs = /^[a-z][A-Za-z\d_]{0,60}$/;

function find(part: Part, field: string): readonly LeftOut[] {
  if (!programs.test(field)) return [];
  const name = snakeCase(field);
  return lists[part].filter((one) => one.field.test(name));
}

/** A field's name in lower-case words separated by "_". */
export function snakeCase(field: string): string {
  return field.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}
