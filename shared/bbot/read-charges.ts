import { byField } from './by-field';
import { readCents } from './cents';
import { isRecord } from './is-record';
import { itemRecords } from './item-records';
import { readText } from './visible-text';

/** A named amount of an order. Cents. */
interface Charge {
  /** Null: use the name of its kind. */
  readonly name: string | null;
  /** Null if Bbot names no amount. */
  readonly cents: number | null;
}

/** What a promotion takes off, so never above 0. */
export interface Discount extends Charge {
  /** Reported with the items, or with the order as a whole. */
  readonly of: 'items' | 'order';
  /** The order field it came from; missing in tickets of older versions. */
  readonly from?: string | undefined;
}

interface Charges {
  readonly fees: readonly Charge[];
  readonly discounts: readonly Discount[];
}

/** More would not help a guest reading the receipt; their sum is in the order's totals. */
const max = 50;
const maxNameLength = 200;
const deepest = 4;

const nameKeys = [
  'name',
  'display_name',
  'name_for_guest',
  'name_for_owner',
  'title',
  'label',
  'description',
  'fee_name',
  'promotion_name',
  'promo_code',
  'code',
] as const;

/** In order of trust, ahead of any other key that mentions cents. */
const amountKeys = [
  'pretax_cents',
  'amount_cents',
  'discount_cents',
  'fee_cents',
  'cents',
  'cents_to_add_per_cart_effect',
  'amount',
  'price',
  'value',
  'discount',
  'fee',
] as const;

/** Under these keys an entry nests what it is about. */
const innerKeys = ['promotion', 'promo', 'discount', 'fee'] as const;

const feeField = 'fees_on_my_receipt';
const itemField = 'orderitempromotions';
/** `loyalty_webhook_discounts` and the like. */
export const isDiscountField = byField((key) => /discount|promotion|promo_code|coupon/i.test(key));

/**
 * The named fees and discounts of an order, whatever their shape: lists, maps, text. Bbot's documents show
 * `fees_on_my_receipt` only as an empty list, and `loyalty_webhook_discounts` with an entry that has no effect.
 */
export function readCharges(order: Readonly<Record<string, unknown>>): Charges {
  return {
    fees: chargesOf(order[feeField]).slice(0, max),
    discounts: [...discountsOfItems(order['items']), ...discountsOfOrder(order)],
  };
}

/** The known charges, updated with a later body, which may lack what an earlier one had. */
export function mergeCharges(
  known: Charges,
  charges: Charges,
  body: Readonly<Record<string, unknown>>,
): { fees: readonly Charge[]; discounts: readonly Discount[] } {
  const tells = (key: string): boolean => body[key] !== undefined && body[key] !== null;
  const tellsAny = Object.keys(body).some((key) => isDiscountField(key) && tells(key));
  const isReported = ({ of, from }: Discount): boolean => {
    if (of === 'items') return tells('items');
    return from === undefined ? tellsAny : tells(from);
  };
  const discounts = [
    ...known.discounts.filter((one) => !isReported(one)),
    ...charges.discounts.filter((one) => isReported(one)),
  ];
  return {
    fees: tells(feeField) ? charges.fees : known.fees,
    discounts: (['items', 'order'] as const).flatMap((of) =>
      discounts.filter((one) => one.of === of).slice(0, max),
    ),
  };
}

function discountsOfItems(items: unknown): readonly Discount[] {
  const charges = itemRecords(items).flatMap((item) => chargesOf(item[itemField]));
  return discounts(charges, { of: 'items' });
}

function discountsOfOrder(order: Readonly<Record<string, unknown>>): readonly Discount[] {
  const fields = Object.keys(order).filter(isDiscountField);
  return fields.flatMap((from) => discounts(chargesOf(order[from]), { of: 'order', from })).slice(0, max);
}

/** One per name, with its sum. */
function discounts(charges: readonly Charge[], source: Omit<Discount, keyof Charge>): readonly Discount[] {
  const byName = new Map<string | null, Discount>();
  for (const { name, cents } of charges) {
    const before = byName.get(name);
    if (before === undefined && byName.size === max) continue;
    const off = cents === null ? null : -Math.abs(cents) || 0;
    const sum = off === null ? (before?.cents ?? null) : off + (before?.cents ?? 0);
    byName.set(name, { name, cents: sum, ...source });
  }
  return [...byName.values()];
}

function chargesOf(value: unknown, depth = 0): readonly Charge[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.slice(0, max).flatMap((one: unknown) => chargesOf(one, depth + 1));
  if (isRecord(value)) {
    const own = entry(value);
    if (own !== null) return [own];
    return Object.entries(value)
      .slice(0, max)
      .flatMap(([key, inner]) => chargesUnder(key, inner, depth));
  }
  if (typeof value === 'number') return [{ name: null, cents: readCents(value) }];
  const name = typeof value === 'string' ? nameOf(value) : null;
  return name === null ? [] : [{ name, cents: null }];
}

/** A map from names to amounts, or to entries that need no name of their own. */
function chargesUnder(key: string, inner: unknown, depth: number): readonly Charge[] {
  const name = nameOf(key);
  if (typeof inner === 'object' && inner !== null) {
    return chargesOf(inner, depth + 1).map((charge) => ({ ...charge, name: charge.name ?? name }));
  }
  const cents = readCents(inner);
  if (cents !== null) return [{ name, cents }];
  const text = typeof inner === 'string' ? nameOf(inner) : null;
  return text === null ? [] : [{ name: nameOf(`${key}: ${text}`), cents: null }];
}

/** Null for a record with neither a name nor an amount: it is a map. */
function entry(record: Readonly<Record<string, unknown>>): Charge | null {
  const parts = [record, ...innerKeys.map((key) => record[key]).filter(isRecord)];
  const name = firstOf(parts, (part) => firstOf(nameKeys, (key) => nameOf(part[key])));
  const cents = firstOf(parts, amountOf);
  return name === null && cents === null ? null : { name, cents };
}

/** The first value found, without evaluating the rest. */
function firstOf<Place, Found>(places: readonly Place[], read: (place: Place) => Found | null): Found | null {
  for (const place of places) {
    const found = read(place);
    if (found !== null) return found;
  }
  return null;
}

function amountOf(record: Readonly<Record<string, unknown>>): number | null {
  const others = Object.keys(record).filter((key) => /_cents$/.test(key) && !/tax_cents$/.test(key));
  const isPercentage = Object.entries(record).some(([key, value]) => saysPercent(key, value));
  for (const key of [...amountKeys, ...others]) {
    const cents = readCents(record[key]);
    // The value of a percentage is given in cents, or not at all.
    const isOfUse = !isPercentage || (cents !== 0 && /cents/.test(key));
    if (cents !== null && isOfUse) return cents;
  }
  return null;
}

function saysPercent(key: string, value: unknown): boolean {
  if (key === 'fraction_multiplier_effect') return typeof value === 'number' && value !== 1;
  if (typeof value === 'string') return /type|kind|unit/.test(key) && /percent/i.test(value);
  return /percent/i.test(key) && typeof value === 'number' && value !== 0;
}

function nameOf(value: unknown): string | null {
  const name = typeof value === 'string' || typeof value === 'number' ? readText(value) : null;
  return name === null || name.length <= maxNameLength ? name : `${name.slice(0, maxNameLength)}…`;
}
