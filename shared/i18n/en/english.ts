import type { CommandName, FailureCode } from '../../ipc/commands';
import type { ErrorCode } from '../../ipc/error-codes';
import type { StorageProblem } from '../../ipc/snapshot';
import type { OrderingMode } from '../../status/set-up';
import type { OrderPart } from '../../ticket/ticket';
import { arrivalTexts } from './arrival-texts';
import { boardTexts } from './board-texts';
import { checkTexts } from './check-texts';
import { historyTexts } from './history-texts';
import { controlTexts, openingTexts } from './ordering-texts';
import { printingTexts } from './printing-texts';
import { setUpTexts } from './set-up-texts';
import { settingsTexts } from './settings-texts';
import { shellTexts } from './shell-texts';
import { slipTexts } from './slip-texts';
import { soundTexts } from './sound-texts';
import { toolTexts } from './tool-texts';
import { updateTexts } from './update-texts';

/** Words for Bbot's fulfillment methods. A method not listed here is shown as Bbot wrote it. */
const methods: Readonly<Record<string, string>> = {
  patron_pickup: 'Guest picks up',
  pickup_nofeedback: 'Pickup',
  counter: 'Counter pickup',
  expo: 'Expo',
  server_delivery: 'Server brings it',
  runner_with_cc: 'Runner',
  runner_nofeedback: 'Runner',
  robot_delivery: 'Robot delivery',
  driver_delivery: 'Driver delivery',
  catering: 'Catering',
};

const parts: Readonly<Record<OrderPart, string>> = {
  items: 'items',
  notes: 'notes',
  method: 'how it goes out',
  table: 'table',
  address: 'address',
  time: 'time',
  refund: 'refund in Bbot',
};

/** What to do about a failing disk. */
const storageProblems: Readonly<Record<StorageProblem, string>> = {
  full: 'the disk is full. Free some space.',
  'not-writable': 'the data folder cannot be written to.',
  'not-answering': 'the disk does not answer.',
  'too-many-open': 'too many connections and files are open on this computer.',
  error: 'the disk reports an error.',
};

/** Why a command was not carried out. */
const reasons: Readonly<Record<FailureCode, string>> = {
  PAUSED: 'Ordering is paused',
  CLOSED: 'The restaurant is closed',
  OFFLINE: 'Nobody can see orders',
  PRINTER_DOWN: 'No printer works',
  TOO_BUSY: 'Too many orders at once',
  STORAGE_FAILING: 'Orders cannot be saved',
  TOO_MANY_OPEN: 'Too many connections or files are open',
  INVALID_ORDER: 'The order lacks something the kitchen needs',
  WRONG_RESTAURANT: 'The order is for another restaurant',
  UNAUTHORIZED: 'Bbot sent a wrong password',
  TOO_MANY_FAILED_LOGINS: 'Too many wrong passwords',
  MALFORMED_JSON: 'The order could not be read',
  BAD_REQUEST: 'The order could not be read',
  NOT_JSON: 'The order could not be read',
  TOO_LARGE: 'The order is too large',
  NOT_FOUND: 'It was sent to a wrong address',
  METHOD_NOT_ALLOWED: 'It was sent in a wrong way',
  REQUEST_TIMEOUT: 'It did not arrive completely',
  NO_SUCH_TICKET: 'The order is no longer on the board',
  INVALID_ARGUMENT: 'The app did not understand it',
  CORE_AWAY: 'The app is starting again; try once more in a moment',
  NOTHING_TO_COPY: 'It is not there yet',
  SET_BY_ENVIRONMENT: 'An environment variable of this computer says otherwise',
  CANCELLED: 'No file was chosen',
  NO_SUCH_PRINTER: 'There is no such printer any more',
  TOO_LATE: 'It is too late for that',
  NO_SUCH_DAY: 'The day is no longer kept',
  NOT_PRINTED: 'The printer did not take it: look at “Printers”',
  NEWER_VERSION: 'A newer version of this app wrote the file; update this one first',
  NOT_SETTINGS: 'The file holds no settings of this app',
  NO_PICTURE: 'It could not be drawn',
  WRONG_PASSPHRASE: 'The passphrase does not fit the file',
  NOT_A_MOVE_FILE: 'The file is not one of this app, or it is damaged',
  FILE_NOT_WRITTEN: 'The file could not be written there',
  FILE_NOT_READ: 'The file could not be read',
  ORDERS_FIRST: 'Orders come first',
  UNEXPECTED: 'An error that the app does not know',
};

/** Why a checkout was blocked, in hindsight: the reason may no longer hold. */
const blockedReasons: Readonly<Record<ErrorCode, string>> = {
  ...reasons,
  PAUSED: 'Ordering was paused',
  CLOSED: 'The restaurant was closed',
  OFFLINE: 'Nobody could see orders',
  PRINTER_DOWN: 'No printer worked',
  TOO_BUSY: 'There were too many orders at once',
  STORAGE_FAILING: 'Orders could not be saved',
  TOO_MANY_OPEN: 'Too many connections or files were open',
  INVALID_ORDER: 'The order lacked something the kitchen needs',
  WRONG_RESTAURANT: 'The order was for another restaurant',
  TOO_LARGE: 'The order was too large',
};

const notDone: Readonly<Record<CommandName, string>> = {
  getSnapshot: 'The orders could not be read. Trying again',
  readTickets: 'The orders could not be read. Trying again',
  stepTicket: 'The order was not moved',
  acknowledgeTicket: 'The order was not acknowledged',
  makeTicket: 'The order was not marked as “make it”',
  discardTicket: 'The order was not discarded',
  pauseOrdering: 'Ordering was not paused',
  resumeOrdering: 'Ordering was not resumed',
  closeUntilTomorrow: 'Ordering was not closed',
  changeOpeningHours: 'The hours were not kept',
  sendTestOrder: 'The test order was not taken',
  chooseKitchen: 'The choice was not kept',
  chooseControl: 'The choice was not kept',
  copy: 'Nothing was copied',
  makeNewPassword: 'No new password was made',
  saveToken: 'The token was not kept',
  saveDomain: 'The domain was not saved',
  printEmergencySlip: 'The emergency slip was not printed',
  saveEmergencySlip: 'The emergency slip was not saved',
  endSetUp: 'The set-up was not finished',
  moveToNewComputer: 'Nothing was handed over',
  moveFromOldComputer: 'Nothing was taken over',
  takeAddressBack: 'Orders still go to the new computer',
  findPrinters: 'Printers could not be looked for',
  addPrinter: 'The printer was not added',
  changePrinter: 'The printer was not changed',
  removePrinter: 'The printer was not removed',
  testPrinter: 'Nothing was printed',
  previewPrinter: 'No preview',
  tryConnection: 'The printer was not tried',
  changePrinting: 'The choice was not kept',
  reprintTicket: 'The order was not printed again',
  settlePrint: 'The answer was not kept',
  settleHeld: 'The answer was not kept',
  forgetWrongAddresses: 'The note was not dismissed',
  dismissQuarantined: 'The note was not dismissed',
  dismissSpoiledSettings: 'The note was not dismissed',
  acknowledgeTickets: 'The orders were not marked as seen',
  tickItem: 'The item was not ticked off',
  undoTap: 'It was not undone',
  changeSettings: 'The setting was not kept',
  listDays: 'The days could not be read',
  readDay: 'The day could not be read',
  readTicket: 'The order could not be read',
  findDone: 'Older orders could not be searched',
  bringTicket: 'The order could not be shown',
  exportDay: 'The day was not saved',
  printDay: 'The day was not printed',
  exportSettings: 'The settings were not saved',
  importSettings: 'The settings were not taken over',
  makeDiagnostics: 'The report could not be made',
  saveDiagnostics: 'The report was not saved',
  runChecks: 'It could not be looked at',
  lookForUpdate: 'It was not looked for updates',
  installUpdate: 'The update was not installed',
  toggleFullScreen: 'The window was not changed',
  quitApp: 'The app was not ended',
  pageDrew: 'The screen lost touch with the app',
  startCoreAgain: 'The app was not started again',
  computerZone: 'The app did not hear of the new time zone',
  boardIsAlive: 'The screen lost touch with the app',
};

/** What a pause does to guests: Bbot asks before a checkout only if it was set up to. */
const whilePaused: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Watch only: guests can still order. Stop them in Bbot.',
  'in-control': 'Guests are stopped when they pay.',
};

const wrongCredentials: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Paid orders do not arrive here: Bbot sends a wrong password. Read them in Bbot.',
  'in-control': 'Every checkout is blocked: Bbot sends a wrong password',
};

/** As many names as fit on one line of the smallest screen. */
const maxRingingNamed = 4;

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function age(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

/**
 * Every text of the app, in English. Another language is another `Texts` (words.ts), listed in texts.ts. Texts for
 * staff never say "tunnel", "receiver" or "webhook": staff read whether orders can arrive. What an owner reads during
 * setup is in `setUp`.
 */
export const english = {
  /** For times, amounts and the built-in texts of the controls. */
  locale: 'en-US',
  appName: 'Counter Relay',
  methods,
  parts,
  reasons,
  notDone: (command: CommandName, code: FailureCode) => `${notDone[command]}. ${reasons[code]}.`,
  close: 'Close',
  dismiss: 'Dismiss',

  tabs: {
    label: 'What is shown',
    board: 'Board',
    done: (count: number) => `Done (${count})`,
    history: 'History',
  },
  columns: { new: 'New', preparing: 'Preparing', ready: 'Ready' },
  moreBelow: (count: number) => `${count} more below`,
  restBelow: 'Rest of this order',
  moreAbove: (count: number) => `${count} above`,
  loading: 'Reading the orders…',
  noOpenOrders: 'No open orders. New ones ring.',
  noOpenOrdersHint: 'Is this your first look? Send a test order to see how one arrives.',
  nothingDone: 'Nothing is done yet today.',
  lastDone: (shown: number, count: number) => `These are the last ${shown} of ${count}.`,
  showWholeDay: 'Show the whole day',

  ticket: {
    name: (number: string) => `Order ${number}`,
    test: 'TEST – do not make it',
    unconfirmed: 'Not sure this checkout went through',
    unconfirmedHint: 'Bbot may have lost our answer. Ask the guest, or look in Bbot.',
    cancelled: 'CANCELLED – stop making it',
    wasCancelled: 'Cancelled',
    /** Bbot removed all of its items. */
    emptied: 'NOTHING LEFT – stop making it',
    wasEmptied: 'Nothing left to make',
    discarded: 'Discarded',
    restored: 'BACK ON – was cancelled, now paid',
    changed: (changed: readonly OrderPart[]) =>
      changed.length === 0 ? 'CHANGED' : `CHANGED: ${changed.map((part) => parts[part]).join(', ')}`,
    wantedAt: (time: string) => `FOR ${time}`,
    takenAt: (time: string) => `at ${time}`,
    age,
    count: (count: number) => `${count} ×`,
    itemStatus: (status: string) => `Bbot: ${status}`,
    noName: 'No name',
    /** The name of an item with nothing visible in its own. */
    noItemName: '(no name)',
    /** After the beginning of a text longer than anyone would write. */
    cutShort: '… [too long: read the rest in Bbot]',
    /** After the maximum number of entries on a ticket or a card. */
    moreOf: (count: number) => `… and ${count} more: look in Bbot`,
    moreItems: (count: number) => `… and ${count} more ${count === 1 ? 'item' : 'items'}: look in Bbot`,
    /** After a count. */
    moreLines: 'more',
    /** After lines nested too deep to show. */
    deeper: '… nested deeper than is shown: look in Bbot',
    yes: 'yes',
    no: 'no',
    /** Before a name. */
    fee: 'Fee',
    promotion: 'Promotion',
    deliveryBy: 'Delivered by',
    notes: 'Notes of the order',
    asides: 'Fees and promotions',
    /** Below the beginning of a text too long to read at a glance; a tap shows all of it. */
    showRest: (lines: number) => `More (about ${plural(lines, 'line', 'lines')})`,
    hideRest: 'Less',
    refund: (time: string, cart: string) =>
      `Refund in Bbot at ${time}. Look there for what was refunded; the whole order was ${cart}.`,
    refundedCartUnknown: 'not told',
    start: 'Start',
    ready: 'Ready',
    done: 'Done',
    back: 'Back',
    /** The "Back" button of a done order. */
    recall: 'Recall',
    make: 'Make it',
    discard: 'Discard',
    acknowledge: 'Acknowledge',
    gotIt: 'Got it',
  },

  ordering: {
    label: 'Ordering',
    open: 'Ordering open',
    paused: 'Ordering paused',
    closed: 'Ordering closed',
    refused: 'Orders are refused',
    refusedDetail: 'They cannot be saved',
    until: (time: string) => `Until ${time}`,
    untilResumed: 'Until you resume',
    whilePaused,
    pause: 'Pause ordering',
    pauseFor: (minutes: number) => `${minutes} minutes`,
    pauseUntilResumed: 'Until I resume',
    closeUntilTomorrow: 'Close until tomorrow',
    pauseAgain: 'The time starts again from now.',
    resume: 'Resume',
    pausedBanner: (time: string) => `Ordering paused. Will resume at ${time}`,
    pausedUntilResumedBanner: 'Ordering paused until you resume',
    closedBanner: (time: string) => `Ordering closed until ${time}`,
    closedUntilResumedBanner: 'Ordering closed until you resume',
    byHours: 'By the opening hours.',
    noHours: 'There are no opening hours',
    closedForGoodBanner: 'Ordering closed: there are no opening hours',
    since: (time: string) => `Since ${time}. ${whilePaused['in-control']}`,
    /** If nothing can be blocked, a pause here is only a note to oneself. */
    watching: {
      title: 'Guests can still order (Watch only)',
      bar: 'Guests can still order',
      barDetail: 'Watch only',
      paused: (time: string) => `Paused here until ${time}. Stop guests in Bbot.`,
      pausedUntilResumed: 'Paused here until you resume. Stop guests in Bbot.',
      closed: (time: string) => `Closed here until ${time}. Stop guests in Bbot.`,
      closedUntilResumed: 'Closed here until you resume. Stop guests in Bbot.',
      closedForGood: 'Closed here: there are no opening hours. Stop guests in Bbot.',
    },
  },

  arrival: arrivalTexts,
  board: boardTexts,
  opening: openingTexts,
  control: controlTexts,
  setUp: setUpTexts,
  printing: printingTexts,
  paper: slipTexts,
  tools: toolTexts,
  history: historyTexts,
  settings: settingsTexts,
  update: updateTexts,
  shell: shellTexts,
  sound: soundTexts,
  checks: checkTexts,

  lastOrder: {
    at: (time: string) => `Last order ${time}`,
    ago: (minutes: number) => (minutes === 0 ? 'Just now' : `${age(minutes)} ago`),
    none: 'No order yet',
  },

  blocked: {
    count: (count: number) => `${count} blocked today`,
    title: 'Checkouts blocked today',
    explanation: 'These guests tried to pay and were stopped.',
    none: 'No checkout was blocked today.',
    /** They are not in the list: the app did not read whose they were. */
    refusedUnread: (count: number, listed: number) =>
      `${count}${listed === 0 ? '' : ' more'} ${count === 1 ? 'was' : 'were'} refused because of a wrong user name or password.`,
    reasons: blockedReasons,
    /** After the reason for the refusal. */
    paid: (reason: string) => `${reason}. It is paid: look it up in Bbot.`,
    wrongAddress: (path: string) => `Bbot asked for a wrong address: ${path}`,
    time: 'Time',
    orderId: (id: string) => `Order ${id}`,
    checkoutId: (id: string) => `Checkout ${id}`,
    guest: 'Guest',
    items: 'Items',
    value: 'Value',
    reason: 'Reason',
    attempts: 'Attempts',
    unknown: '–',
  },

  cannotStart: {
    title: 'Counter Relay cannot start',
    alreadyRuns: 'Counter Relay is already running on this data folder.',
    runsAs: (pid: number, since: string) =>
      `It is process ${pid}, since ${since}. If you cannot find its window, end that process or restart this computer.`,
    newerVersion:
      'A newer version of Counter Relay has saved its settings here. This older one would lose some of them, so it has changed nothing.\n\nInstall the newest version of Counter Relay and start it again.',
    environment: (problems: string) =>
      `An environment variable of this computer is of no use.\n\n${problems}`,
    ended:
      'Orders cannot be taken: a part of Counter Relay ended each time that it was started. No order that was taken is lost.\n\nRestart this computer. If that does not help, install Counter Relay again and tell your support.',
    noFolder: (reason: string) => `Orders cannot be taken: the data folder cannot be used.\n\n${reason}`,
  },

  menu: { label: 'Menu', sendTestOrder: 'Send a test order', printers: 'Printers', setUp: 'Set up' },

  banner: {
    wrongCredentials,
    wrongCredentialsDetail: (count: number, time: string) =>
      `${plural(count, 'time', 'times')} since ${time}, and no right one. Give Bbot the user name and password of this app again.`,
    wrongPassword: {
      title: (count: number) =>
        count === 1 ? 'Somebody sent a wrong password' : `Somebody sent a wrong password ${count} times`,
      detail: (count: number, time: string) =>
        `${count === 1 ? 'At' : 'Since'} ${time}. If guests cannot pay, copy the user name and password into Bbot again.`,
    },
    wrongAddress: {
      title: (path: string) => `Bbot asks for a wrong address: ${path}`,
      /** `field`: its name in Bbot's panel. */
      paste: (field: string | null, right: string) =>
        field === null
          ? `Look for it in Bbot’s panel, and paste instead: ${right}`
          : `In Bbot’s panel paste into “${field}”: ${right}`,
      asked: (count: number, time: string) => `(${plural(count, 'time', 'times')} since ${time})`,
      others: (count: number) => `– and ${count} more`,
      mended: 'It is right now',
    },
    storageFailing: (problem: StorageProblem) =>
      `New orders cannot be saved: ${storageProblems[problem]} Guests are stopped when they pay.`,
    storageFailingSince: (time: string) => `Since ${time}. Orders on the board are safe.`,
    unreadable: 'An order could not be read. Look it up in Bbot.',
    newer: 'An order needs the newest version of Counter Relay. Look it up in Bbot.',
    unreadableFile: (name: string, others: number) =>
      `Its file is kept: ${name}${others === 0 ? '' : ` – and ${others} more`}`,
    spoiledSettings: {
      unreadable: (line: number | null) =>
        `The file with the settings could not be read${line === null ? '' : `, from line ${line} on`}. What was there before counts.`,
      values: (names: string) => `Settings that cannot be used: ${names}. What was there before counts.`,
      andMore: (names: string, others: number) => `${names} and ${others} more`,
      edited: 'The settings were edited while the app ran. That does not count: quit the app first.',
      kept: (name: string, others: number) =>
        `What was written is kept: ${name}${others === 0 ? '' : ` – and ${others} more`}`,
    },
    zoneApart: 'Restart Counter Relay: the time zone of this computer was changed.',
    zoneApartDetail: 'Until then times on the board differ from those on slips and of the opening hours.',
    noSound: {
      blocked: 'No sound: the computer does not let this app play it. Tap anywhere once.',
      unavailable: 'No sound: the computer cannot play any. Check its speakers.',
      'no-output': 'No sound: this computer seems to have no speakers. Connect some, or turn them on.',
    },
  },

  ringing: {
    nothing: 'Nothing is ringing',
    orders: (names: readonly string[]) => {
      const others = names.length - maxRingingNamed;
      const named = `Ringing: ${names.slice(0, maxRingingNamed).join(', ')}`;
      return others > 0 ? `${named} and ${others.toLocaleString('en-US')} more` : named;
    },
    show: 'Show',
  },

  moveWindows: {
    save: 'Where to keep the file',
    open: 'The file from the old computer',
  },

  crash: {
    title: 'This screen met an error',
    detail: 'Orders are safe. The screen comes back by itself in a moment.',
  },
};
