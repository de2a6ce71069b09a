import type { OrderPart } from '../../ticket/ticket';

/** A mark at the top of a slip: a headline, and the words below it. */
export interface MarkTexts {
  readonly title: string;
  readonly detail: string | null;
}

const mark = (title: string, detail: string | null = null): MarkTexts => ({ title, detail });

const changedParts: Readonly<Record<OrderPart, string>> = {
  items: 'ITEMS changed',
  notes: 'NOTES changed',
  method: 'HOW IT GOES OUT changed',
  table: 'TABLE changed',
  address: 'ADDRESS changed',
  time: 'TIME changed',
  refund: 'REFUND in Bbot',
};

/** Words on paper. Cooks read them from the stove: short, the action first. */
export const slipTexts = {
  marks: {
    test: mark('TEST – DO NOT MAKE'),
    void: mark('VOID', 'Stop making it'),
    reprint: (number: number) => mark(`REPRINT ${number}`, 'May be a second copy'),
    sureReprint: (number: number) => mark(`REPRINT ${number}`, 'COPY: one is printed already'),
    updated: mark('UPDATED'),
    check: mark('CHECK', 'May not have been paid. Ask the guest or look in Bbot'),
    unconfirmed: mark('UNCONFIRMED', 'May not have been paid. Ask the guest or look in Bbot'),
    confirmed: mark('CONFIRMED', 'Make it'),
    emptied: mark('NOTHING LEFT', 'Stop making it'),
    again: mark('BACK ON', 'Was cancelled, now paid'),
    unpaid: mark('PAYMENT NOT CONFIRMED', 'Ask the guest, or look in Bbot'),
    replaces: (number: string) => mark(`REPLACES ${number}`, 'Reuse food'),
    insteadOf: (printer: string) => mark(`FOR ${printer}`, 'Its printer is down'),
    copy: (number: number, of: number) => mark(`Copy ${number} of ${of}`),
  },
  changedParts,
  added: (count: number) => `+ ${count} ×`,
  removed: (count: number) => `– ${count} ×`,
  wantedAt: (time: string) => `FOR ${time}`,
  takenAt: (time: string) => `Taken ${time}`,
  count: (count: number) => `${count} ×`,
  /** Above struck items. */
  doNotMake: 'DO NOT MAKE:',
  itemStatus: (status: string) => `Bbot: ${status}`,
  itemCount: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  printed: (printer: string, time: string) => `${printer} · printed ${time}`,
  phone: (phone: string) => `Phone ${phone}`,
  /** After the beginning of a text longer than anyone would write for a kitchen. */
  cutShort: '(more on the screen)',
  /** After the maximum number of items on a slip. */
  moreItems: (count: number) => `AND ${count} MORE ${count === 1 ? 'ITEM' : 'ITEMS'}, on the screen`,
  /** After the maximum number of lines of one text on a slip. */
  moreLines: (count: number) => `AND ${count} MORE ${count === 1 ? 'LINE' : 'LINES'}, on the screen`,
  /** In place of this many letters that neither the printer nor the computer has a font for. */
  notPrinted: (count: number) => `[${count} ${count === 1 ? 'character' : 'characters'} not printed]`,

  receipt: {
    title: 'Receipt',
    copy: 'Copy',
    note: (guestNote: string) => `“${guestNote}”`,
    order: (number: string) => `Order ${number}`,
    pretax: 'Subtotal',
    fees: 'Fees',
    otherFees: 'Other fees',
    tax: 'Tax',
    tip: 'Tip',
    discount: 'Discount',
    /** For a discount already included in the prices above. */
    inPrices: (discount: string) => `${discount} (in the prices above)`,
    /** The difference between the amounts and Bbot's total. */
    adjustment: 'Other adjustment',
    total: 'TOTAL',
    /** With their sum. */
    moreItems: (count: number) => `${count} more ${count === 1 ? 'item' : 'items'}`,
    refunded: (count: number, time: string) =>
      count === 1 ? `Refund noted at ${time}` : `${count} refunds noted, the last at ${time}`,
  },
};
