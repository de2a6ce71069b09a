import type { TestPrint } from '../../ipc/commands';
import type { PrinterConnection } from '../../printing/connection-schema';
import type { Slip } from '../../printing/print-job';
import type { Layout, PrintProblem } from '../../printing/printer';
import type { OrderingMode } from '../../status/set-up';

/** What keeps a printer from printing, as shown after its name, and what to do about it. */
export interface ProblemTexts {
  readonly is: string;
  readonly advice: string;
}

const problems: Readonly<Record<PrintProblem, ProblemTexts>> = {
  refused: { is: 'nothing answers at its address', advice: 'Is it switched on? Is the address right?' },
  unreachable: {
    is: 'it cannot be reached',
    advice: 'Is the address right? Is it switched on, and its cable plugged in?',
  },
  silent: { is: 'it does not answer', advice: 'Switch it off and on again.' },
  babbling: {
    is: 'it never stops sending',
    advice: 'Is it a printer? Check its address. Switch it off and on.',
  },
  'paper-out': { is: 'out of paper', advice: 'Put in a new roll.' },
  'cover-open': { is: 'cover open', advice: 'Close its cover.' },
  offline: { is: 'switched offline', advice: 'Look at its lamps, and press its feed or online button.' },
  error: { is: 'it reports an error', advice: 'Look at its cutter and lamps. Switch it off and on again.' },
  'cut-off': { is: 'the connection broke', advice: 'Check its cable.' },
  'queue-missing': { is: 'this computer does not know it', advice: 'Choose it again under “Printers”.' },
  'queue-stopped': { is: 'stopped by this computer', advice: 'Start it in the computer’s printer settings.' },
  'queue-failed': { is: 'this computer gave up', advice: 'Look at it in the computer’s printer settings.' },
  'not-drawn': { is: 'the slip could not be drawn', advice: 'If this lasts, tell your support.' },
  interrupted: { is: 'the app was ended meanwhile', advice: 'Look whether the slip came out.' },
};

/** A slip's name if it is not simply the order. */
const slips: Readonly<Record<Slip, string | null>> = {
  order: null,
  update: 'CHANGE',
  void: 'VOID',
  check: 'CHECK SLIP',
  confirmed: 'CONFIRMATION',
  again: 'BACK-ON SLIP',
  reprint: 'COPY',
};

const testPrint: Readonly<Record<TestPrint['kind'], string>> = {
  printed: 'Printed: the printer said so.',
  'handed-over': 'Given to the printer, which cannot say more. Look whether it came out.',
  failed: 'Not printed',
  unproved: 'Sent, and nobody knows whether it came out. Look',
};

const blockHint: Readonly<Record<OrderingMode, string>> = {
  'in-control': 'Guests are stopped when they pay, until a printer works again.',
  'watch-only': 'Watch only: no guest is stopped. It counts once you choose “In control” in the set-up.',
};

const slipsWait = (count: number) => (count === 1 ? '1 slip waits' : `${count} slips wait`);
const slipsKept = (count: number) => `${count === 1 ? '1 slip is' : `${count} slips are`} kept`;
const longerThan = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
const answersLabel = 'This printer can say what it printed';
const named = (slip: string | null, words: string) => (slip === null ? words : `${slip} ${words}`);

/** Printers and paper, as staff and owners read about them in the window. The texts on paper are elsewhere. */
export const printingTexts = {
  problems,
  slips,

  /** On a ticket. */
  ticket: {
    printed: (places: string) => `Printed · ${places}`,
    at: (names: string, time: string) => `${names} ${time}`,
    printing: 'Printing…',
    waiting: (printer: string) => `Waiting for ${printer}`,
    waitingWith: (printer: string, problem: string) => `Waiting for ${printer}: ${problem}`,
    handedOver: (printer: string) => `Sent to ${printer}`,
    mayHavePrinted: (printer: string) => `May not have printed: ${printer}`,
    unwanted: 'Not printed: nobody wanted it',
    held: 'Not printed: waited too long',
    notYet: 'Not printed yet',
    printsAt: (time: string) => `Prints at ${time}`,
    not: 'Not printed',
    markNotPrinted: (slip: string | null, printer: string) => named(slip, `NOT PRINTED – ${printer}`),
    markNotPrintedFor: (slip: string | null, printer: string, problem: string) =>
      named(slip, `NOT PRINTED – ${printer}: ${problem}`),
    markUnproved: (slip: string | null, printer: string) =>
      named(slip, `MAY NOT HAVE PRINTED – look at ${printer}`),
    markHeld: (slip: string | null, printer: string) =>
      named(slip, `WAITED TOO LONG – not printed at ${printer}`),
    cameOut: 'It printed',
    printAgain: 'Print again',
    again: (printer: string) => `Print again: ${printer}`,
    first: (printer: string) => `Print at ${printer}`,
    receipt: 'Guest receipt',
    receiptAt: (printer: string) => `Guest receipt: ${printer}`,
    /** The outcome of a requested copy, e.g. "Order 233: Printed again at Kitchen". */
    copyOf: (order: string, what: string) => `${order}: ${what}`,
    printedAgain: (printer: string) => `Printed again at ${printer}`,
    printedFirst: (printer: string) => `Printed at ${printer}`,
    printedReceipt: (printer: string) => `Guest receipt printed at ${printer}`,
  },

  banner: {
    fails: (printer: string) => `${printer} does not print.`,
    failsFor: (printer: string, problem: string) => `${printer} does not print: ${problem}.`,
    waiting: (count: number) => `${slipsWait(count)}.`,
    kept: (count: number) => `${slipsKept(count)}.`,
    standIn: (printer: string) => `Its slips come out at ${printer}.`,
    since: (time: string) => `Since ${time}.`,
    askedLater: (minutes: number) =>
      `What waited more than ${longerThan(minutes)} is kept: you are asked before it prints.`,
    open: 'Printers',
    held: (count: number, printers: string, orders: string) =>
      `Print ${count === 1 ? '1 held slip' : `${count} held slips`} at ${printers}? ${orders}`,
    heldDetail: (minutes: number) =>
      `Waited more than ${longerThan(minutes)}. Nothing of it prints before you say so.`,
    printThem: (count: number) => (count === 1 ? 'Print it' : 'Print them'),
    doNotPrint: 'Do not print',
    unproved: (count: number, names: string) =>
      `${count === 1 ? '1 order' : `${count} orders`} may not have printed: ${names}`,
    unprovedDetail: 'Look at the printer, then say on the order whether it came out.',
    andMore: (names: string, others: number) => `${names} and ${others} more`,
    show: 'Show',
  },

  bar: {
    none: 'No printer',
    noneDetail: 'Tickets on this screen only',
    printers: (count: number) => (count === 1 ? 'Printer' : `${count} printers`),
    ready: 'Ready',
    unknown: 'Not asked yet',
    troubled: (troubled: number, all: number) => `${troubled} of ${all} in trouble`,
    deaf: 'Cannot say what it printed',
  },

  state: {
    unknown: 'Not asked yet',
    ready: 'Ready',
    deaf: 'Takes slips but answers nothing: nothing can be proved',
    printing: 'Printing…',
  },

  panel: {
    title: 'Printers',
    back: { 'set-up': 'Back to the set-up', checks: 'Back to the checks' },
    none: 'No printer is set up. Tickets stand on this screen only.',
    noneForPaper: 'No printer is set up. Tickets stand on this screen only, and nothing is printed.',
    setUp: 'Set up printers',
    list: 'Printers that are set up',
    add: 'Add a printer',
    environment: 'Set by this computer’s set-up (RELAY_PRINTER), and changed there.',
    waiting: (count: number) => `${slipsWait(count)}.`,
    held: (count: number) => `${slipsKept(count)}: waited too long.`,
    cannotTell: 'Cannot say what it printed',
    allOrders: 'all orders',
    only: (rules: string) => `only: ${rules}`,
    table: (name: string) => `table ${name}`,
    tag: (name: string) => `tag ${name}`,
    standIn: (printer: string) => `Stand-in: ${printer}`,
    testPrint: 'Test print',
    testing: 'Printing a test ticket…',
    test: testPrint,
    testWith: (result: string, problem: string, advice: string) => `${result}: ${problem}. ${advice}`,
    testSilent: `If it came out: Change, and take the tick away at “${answersLabel}”.`,
    change: 'Change',
    remove: 'Remove',
    removeQuestion: (printer: string) => `Remove ${printer}? What still waits for it will not be printed.`,
    removeStandIn: (question: string, printers: string) => `${question} It is the stand-in of ${printers}.`,
    removeNow: 'Remove it',
    keep: 'Keep it',
    atAddress: (host: string, port: number) => (port === 9100 ? host : `${host}, port ${port}`),
    atQueue: (queue: string) => `${queue}, of this computer`,
  },

  form: {
    addTitle: 'Add a printer',
    changeTitle: (printer: string) => `Change ${printer}`,
    connection: 'How is it connected?',
    connections: {
      tcp: { name: 'By network', hint: 'You know its address: it stands on the printer’s own test page.' },
      queue: { name: 'By this computer', hint: 'It is in the computer’s list of printers.' },
    } satisfies Record<PrinterConnection['kind'], unknown>,
    host: 'Address',
    hostExample: 'For example 192.168.1.50',
    port: 'Port',
    portHint: 'Nearly always 9100',
    try: 'Try',
    trying: 'Trying…',
    tried: {
      unknown: 'It was not asked.',
      ready: 'It answers and is ready.',
      deaf: 'It is there, but answers nothing: nothing can be proved.',
      printing: 'It answers, and is printing.',
    },
    triedTrouble: (problem: string, advice: string) => `No: ${problem}. ${advice}`,
    queue: 'Printer',
    pickQueue: 'Choose one',
    searching: 'Looking for printers…',
    noQueues: 'This computer has no printer of its own. Add it there first, or use its network address.',
    searchAgain: 'Look again',
    format: 'What kind is it?',
    formats: {
      escpos: { name: 'Receipt printer (ESC/POS)', hint: 'Prints with its own letters: fast and sharp.' },
      pdf: { name: 'Any printer (page)', hint: 'Prints a drawn page.' },
    },
    name: 'Name',
    nameHint: 'As your staff call it.',
    firstName: 'Kitchen',
    layout: 'What does it print?',
    layouts: {
      kitchen: { name: 'Kitchen ticket', hint: 'What is to be made.' },
      receipt: { name: 'Guest receipt', hint: 'With prices, tax, tip and total.' },
    } satisfies Record<Layout, { readonly name: string; readonly hint: string }>,
    paper: 'Paper width',
    paperWidth: (millimetres: number) => `${millimetres} mm`,
    columns: 'Characters in a line',
    columnsHint: 'If lines break in odd places, choose fewer.',
    profile: 'Printer model',
    codePage: 'Character set',
    autoCodePage: 'Chosen by the app',
    answers: answersLabel,
    answersHint:
      'Nearly all can. Take the tick away if each slip is doubted although it came out. Then each order rings until somebody taps it, also in a kitchen that works by paper.',
    copies: 'Copies of each ticket',
    showPrices: 'Prices on kitchen tickets',
    showPhone: 'Phone number on kitchen tickets',
    rules: 'Only some orders',
    rulesHint:
      'Empty means everything. An order prints here as soon as one of these fits it; one that fits no printer prints on all.',
    methods: 'How the guest gets it',
    tables: 'Tables',
    items: 'Words in item names',
    tags: 'Tags of items in Bbot',
    listHint: 'Several with commas',
    itemsExample: 'For example: beer, wine, cocktail',
    backup: 'Stand-in while this one is dead',
    noBackup: 'None',
    preview: 'How it will look',
    previewAlt: (printer: string) => `A sample ticket as ${printer} will print it`,
    noPreview: 'No preview now.',
    drawing: 'Drawing…',
    save: 'Save',
    saveNew: 'Add this printer',
    cancel: 'Cancel',
    faults: {
      noName: 'Give it a name.',
      longName: 'At most 60 characters.',
      sameName: 'Another printer is called that.',
      noHost: 'Type its address.',
      badHost: 'That is not an address. Type it as it stands on the printer’s test page.',
      badPort: 'A port is a number from 1 to 65535.',
      noQueue: 'Choose a printer.',
      tooMany: 'At most 100, each at most 200 characters.',
    },
    faulty: 'Something above is still missing.',
  },

  rules: {
    title: 'For all printers',
    hold: 'Ask before printing slips that waited longer than (minutes)',
    badMinutes: 'A number of minutes from 1 to 1440.',
    saved: 'Saved.',
    block: 'Block new checkouts while no printer can print',
    blockHint,
  },
};
