import type { PrintJob } from '../../printing/print-job-schema';
import type { TicketOutcome } from '../../ticket/outcome';
import type { HistoryEntry } from '../../ticket/ticket';

type What = HistoryEntry['what'];
type Entry<Kind extends What> = Extract<HistoryEntry, { readonly what: Kind }>;

const outcomes: Readonly<Record<TicketOutcome, string>> = {
  new: 'New',
  preparing: 'Preparing',
  ready: 'Ready',
  done: 'Done',
  cancelled: 'Cancelled',
  discarded: 'Discarded',
  unconfirmed: 'Unconfirmed',
};

const confirmed: Readonly<Record<Entry<'confirmed'>['by'], string>> = {
  finish: 'paid: Bbot finished the checkout',
  repeat: 'confirmed: Bbot asked again and got our answer',
  update: 'confirmed: Bbot told of it as paid',
  staff: 'staff said: make it',
};

const restored: Readonly<Record<Entry<'restored'>['by'], string>> = {
  finish: 'back on: Bbot finished the checkout',
  update: 'back on: Bbot told of it as paid',
};

const doubted: Readonly<Record<Entry<'doubted'>['because'], string>> = {
  restart: 'unconfirmed: the app ended before Bbot had our answer for sure',
  'answer-lost': 'unconfirmed: our answer may not have reached Bbot',
  'sent-again': 'unconfirmed: sent again after it was called off',
  'write-late': 'unconfirmed: the disk was too slow to answer Bbot in time',
};

const undone: Readonly<Record<Entry<'undone'>['tap'], string>> = {
  stepped: 'the step was undone',
  acknowledged: 'the acknowledgement was undone',
  discarded: 'the discarding was undone',
};

/** The outcome of a slip; null if nothing has happened to it yet. */
const prints: Readonly<Record<PrintJob['state'], (printer: string) => string>> = {
  waiting: (printer) => `waits for ${printer}`,
  sending: (printer) => `sent to ${printer}, not known yet whether it came out`,
  printed: (printer) => `printed at ${printer}`,
  'handed-over': (printer) => `given to ${printer}, which cannot say more`,
  unproved: (printer) => `sent to ${printer}, nobody knows whether it came out`,
  held: (printer) => `not printed at ${printer}: waited too long`,
  withdrawn: (printer) => `not printed at ${printer}: no longer so`,
  dropped: (printer) => `not printed at ${printer}`,
};

const orders = (count: number) => (count === 1 ? '1 order' : `${count} orders`);

/** Texts about past days. */
export const historyTexts = {
  title: 'History',
  reading: 'Reading the day…',

  day: {
    label: 'Day',
    today: (day: string) => `Today, ${day}`,
    /** Test orders separately, as the day's sheet does not count them. */
    entry: (day: string, count: number, tests: number) =>
      `${day} · ${orders(count)}${tests === 0 ? '' : tests === 1 ? ', 1 test' : `, ${tests} tests`}`,
    before: 'The day before',
    after: 'The day after',
    refresh: 'Refresh',
  },

  find: {
    label: 'Find in this day',
    hint: 'Number, name, item or phone',
    nothing: (query: string) => `Nothing of this day fits “${query}”.`,
  },

  filters: {
    label: 'What to list',
    all: (count: number) => `All (${count})`,
    cancelled: (count: number) => `Cancelled (${count})`,
    blocked: (count: number) => `Blocked (${count})`,
    printed: (count: number) => `Printed (${count})`,
  },

  empty: {
    all: 'No orders on this day.',
    cancelled: 'No order was cancelled or discarded on this day.',
    blocked: 'No checkout was blocked on this day.',
    printed: 'Nothing was printed on this day.',
  },

  list: {
    label: 'Orders of the day',
    time: 'Time',
    number: 'Order',
    guest: 'Guest',
    items: 'Items',
    total: 'Total',
    state: 'State',
    open: (number: string) => `Open order ${number}`,
    andMore: (count: number) => `and ${count} more`,
    test: 'Test',
    printed: 'Printed',
    unknown: '–',
    more: (count: number) => `Show ${count} more`,
  },

  blockedLabel: 'Checkouts blocked on this day',
  blockedNames: 'Who they were is kept for one day only.',

  outcomes,

  sheet: {
    label: 'The day’s sheet',
    title: (day: string) => `Sheet of ${day}`,
    orders: 'Orders',
    gross: 'Gross before tax',
    fees: 'Fees',
    tax: 'Tax',
    tips: 'Tips',
    adjustments: 'Discounts and adjustments',
    total: 'Total',
    voided: 'Cancelled or discarded',
    refunds: 'Refunds noted',
    toReady: 'Average time to ready',
    unknown: '–',
    byMethod: 'By method',
    byHour: 'By hour',
    method: 'Method',
    hour: 'Hour',
    noMethod: 'Not told',
    without: 'Without test orders, and what was cancelled or discarded.',
    incomplete: (count: number) =>
      `Bbot did not tell every amount of ${orders(count)}; what is missing counts as 0.`,
    refundsNote: 'Bbot does not tell how much was refunded: nothing is subtracted.',
    print: 'Print the sheet',
    printAt: (printer: string) => `Print at ${printer}`,
    printing: 'Printing the sheet…',
    noPrinter: 'No printer is set up.',
    save: 'Save as CSV',
    printedAt: (printer: string, time: string) => `${printer} · printed ${time}`,
  },

  csv: {
    order: 'Order',
    taken: 'Taken',
    state: 'State',
    test: 'Test',
    yes: 'yes',
    method: 'Method',
    table: 'Table',
    guest: 'Guest',
    items: 'Items',
    gross: 'Gross before tax',
    fees: 'Fees',
    tax: 'Tax',
    tip: 'Tip',
    adjustments: 'Discounts and adjustments',
    total: 'Total',
    refunds: 'Refunds noted',
    ready: 'Ready',
    id: 'Bbot’s order id',
  },

  detail: {
    guest: 'Guest',
    phone: 'Phone',
    where: 'Where',
    address: 'Address',
    wanted: 'Wanted for',
    placed: 'Placed in Bbot',
    taken: 'Taken',
    items: 'Items',
    amounts: 'Amounts',
    noAmounts: 'Bbot told no amounts.',
    /** For a discount. */
    inPrices: 'in the prices above',
    refunds: 'Refunds',
    story: 'Its whole story',
    body: 'Raw body for support',
    bodyLabel: 'What Bbot sent last, to the letter',
    bodyHint: 'It names the guest. Select what support asks for.',
    id: (id: string) => `Bbot’s order id: ${id}`,
  },

  story: {
    taken: 'taken',
    updatedQuietly: 'Bbot told of it again: nothing to make changed',
    updated: (parts: string) => `changed in Bbot: ${parts}`,
    added: (items: string) => `added ${items}`,
    removed: (items: string) => `taken away ${items}`,
    stepped: (stage: string) => `moved to ${stage}`,
    steppedBack: (stage: string) => `taken back to ${stage}`,
    acknowledged: 'acknowledged',
    undone,
    cancelled: 'cancelled in Bbot',
    confirmed,
    restored,
    doubted,
    discarded: 'discarded',
    refunded: 'refund noted',
    archived: 'put into the history',
    slip: (slip: string | null, words: string) => (slip === null ? words : `${slip} ${words}`),
    prints,
    printProblem: (words: string, problem: string) => `${words}: ${problem}`,
  },
};
