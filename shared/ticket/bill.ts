import type { TicketOrder } from './ticket';

/** A line of an order's bill, in cents. */
export interface BillLine {
  /** `adjustment`: a difference Bbot gives no reason for. */
  readonly kind: 'subtotal' | 'fee' | 'other-fees' | 'discount' | 'tax' | 'tip' | 'adjustment' | 'total';
  /** Bbot's own; null: use the name of its kind. */
  readonly name: string | null;
  /** Null if the amounts above already include it, or it is unknown. */
  readonly cents: number | null;
}

type Billed = Pick<TicketOrder, 'totals' | 'fees' | 'discounts'>;
type Discount = Billed['discounts'][number];

/**
 * What follows the items of an order, so that all amounts above the total add up to it: an amount Bbot did not send is
 * left out, and a remaining difference gets its own line. It is undocumented whether Bbot's prices are already net of
 * promotions, so a discount counts if it brings the sum closer to Bbot's figure.
 * @param itemCents the sum of the items above; null if none shows a price
 */
export function billOf(billed: Billed, itemCents: number | null): readonly BillLine[] {
  const { totals, fees } = billed;
  const discounts = oneForEachName(billed.discounts);
  const { pretaxCents, taxCents, tipCents, totalCents } = totals;
  const toSubtotal =
    pretaxCents === null || itemCents === null
      ? { lines: [], left: discounts }
      : explained(pretaxCents - itemCents, discounts);
  const head = [...toSubtotal.lines, ...lineIfKnown('subtotal', pretaxCents)];
  const parts = [
    ...feeLines(fees, totals.feeCents),
    ...lineIfKnown('tax', taxCents),
    ...lineIfKnown('tip', tipCents),
  ];
  const start = pretaxCents ?? itemCents;
  const amounts = [start, ...parts.map(({ cents }) => cents)].filter((cents) => cents !== null);
  if (totalCents === null) {
    const reported = toSubtotal.left.filter(({ cents }) => cents !== null && cents !== 0);
    return [...head, ...reported.map(discountLine), ...parts];
  }
  const total: BillLine = { kind: 'total', name: null, cents: totalCents };
  if (amounts.length === 0) return [...head, ...parts, total];
  const { lines, left } = explained(totalCents - sumOf(amounts), toSubtotal.left);
  const contained = left.flatMap(({ name, cents }): BillLine[] =>
    name === null || cents === null || cents === 0 ? [] : [{ kind: 'discount', name, cents: null }],
  );
  const taken = lines.filter(({ kind }) => kind === 'discount');
  const adjusted = lines.filter(({ kind }) => kind === 'adjustment');
  return [...head, ...taken, ...contained, ...parts, ...adjusted, total];
}

/** Two fields of an order may report one discount. */
function oneForEachName(discounts: readonly Discount[]): readonly Discount[] {
  const found = new Map<string, Discount>();
  for (const discount of discounts) {
    const key = JSON.stringify([discount.of, discount.name]);
    const { cents = null } = found.get(key) ?? {};
    const sum = discount.cents === null ? cents : discount.cents + (cents ?? 0);
    found.set(key, { ...discount, cents: sum });
  }
  return [...found.values()];
}

function lineIfKnown(kind: BillLine['kind'], cents: number | null): readonly BillLine[] {
  return cents === null ? [] : [{ kind, name: null, cents }];
}

function feeLines(fees: Billed['fees'], feeCents: number | null): readonly BillLine[] {
  if (fees.length === 0) return lineIfKnown('fee', feeCents);
  const named = fees.filter(({ cents }) => cents !== null);
  const unknown = fees.filter(({ cents }) => cents === null);
  const rest = feeCents === null ? 0 : feeCents - sumOf(named.map(({ cents }) => cents ?? 0));
  const lines = named.map(({ name, cents }): BillLine => ({ kind: 'fee', name, cents }));
  if (rest === 0)
    return [...lines, ...unknown.map(({ name }): BillLine => ({ kind: 'fee', name, cents: null }))];
  const name = joined(unknown);
  return [...lines, { kind: name === null && lines.length > 0 ? 'other-fees' : 'fee', name, cents: rest }];
}

/** Explains a difference by what Bbot names: discounts that bring it closer to 0, and one line for the rest. */
function explained(
  difference: number,
  discounts: readonly Discount[],
): { readonly lines: readonly BillLine[]; readonly left: readonly Discount[] } {
  let open = difference;
  const lines: BillLine[] = [];
  const left: Discount[] = [];
  for (const discount of discounts) {
    const { cents } = discount;
    if (cents !== null && Math.abs(open - cents) < Math.abs(open)) {
      open -= cents;
      lines.push(discountLine(discount));
    } else left.push(discount);
  }
  if (open === 0) return { lines, left };
  const unknown = open < 0 ? left.filter(({ name, cents }) => name !== null && cents === null) : [];
  if (unknown.length === 0)
    return { lines: [...lines, { kind: 'adjustment', name: null, cents: open }], left };
  const rest: BillLine = { kind: 'discount', name: joined(unknown), cents: open };
  return { lines: [...lines, rest], left: left.filter((one) => !unknown.includes(one)) };
}

function discountLine({ name, cents }: Discount): BillLine {
  return { kind: 'discount', name, cents };
}

function joined(charges: readonly { readonly name: string | null }[]): string | null {
  const names = charges.flatMap(({ name }) => (name === null ? [] : [name]));
  return names.length === 0 ? null : names.join(', ');
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, cents) => sum + cents, 0);
}

/** The gap between an order's amounts and its total, mostly discounts, in cents; null unless Bbot sent every amount. */
export function adjustmentOf({ totals }: Pick<TicketOrder, 'totals'>): number | null {
  const { pretaxCents, feeCents, taxCents, tipCents, totalCents } = totals;
  if (
    pretaxCents === null ||
    feeCents === null ||
    taxCents === null ||
    tipCents === null ||
    totalCents === null
  )
    return null;
  return totalCents - sumOf([pretaxCents, feeCents, taxCents, tipCents]);
}
