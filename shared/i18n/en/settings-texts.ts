import type { UserSettings } from '../../settings/choices';
import { printingTexts } from './printing-texts';

/** A setting: its name, its effect in a sentence, and other words people may search for. */
export interface SettingTexts {
  readonly name: string;
  readonly effect: string;
  readonly also: string;
}

/** They share one entry. */
type Cap = 'maxOpenTickets' | 'maxOrdersIn15Minutes';

const setting = (name: string, effect: string, also: string): SettingTexts => ({ name, effect, also });

/** Texts of the settings page. */
export const settingsTexts = {
  title: 'Settings',
  search: 'Find a setting',
  clearSearch: 'Clear',
  nothingFound: (words: string) => `No setting is about “${words}”. Try another word.`,
  found: (count: number) => (count === 1 ? '1 setting found' : `${count} settings found`),
  saved: (name: string) => `Saved: ${name}`,
  between: (min: string, max: string) => `Between ${min} and ${max}`,
  betweenOrNone: (min: string, max: string) => `Between ${min} and ${max}, or empty for no limit`,
  fixed: (variable: string) => `An environment variable of this computer sets this (${variable}).`,
  nextStart: 'Counts from the next start of the app.',

  groups: {
    board: 'Board',
    sound: 'Sound',
    ordering: 'Ordering',
    printing: 'Printing',
    days: 'Days and history',
    computer: 'This computer',
    connection: 'Connection',
    restaurant: 'Restaurant',
    support: 'Files and support',
    updates: 'Updates',
  },

  entries: {
    language: setting(
      'Language',
      'Words, times and amounts on this screen.',
      'english spanish español translation locale idioma',
    ),
    theme: setting(
      'Colors',
      'Light, dark, or as the computer is set.',
      'theme night black white colours mode',
    ),
    boardLayout: setting(
      'Layout of the board',
      'Grid: what is wanted first stands first. Columns: one for each step.',
      'view lanes order arrange',
    ),
    textSize: setting(
      'Size of text',
      'Larger text on tickets is read from further away; fewer tickets fit.',
      'font letters big zoom bigger large',
    ),
    ageLimits: setting(
      'When an order is slow, and late',
      'From then on its clock changes color and words.',
      'age minutes timer clock yellow red threshold warning',
    ),
    ageLimitsByMethod: setting(
      'Other minutes for some orders',
      'For example catering, which takes longer than a pickup.',
      'age slow late delivery pickup catering fulfilment fulfillment method threshold',
    ),
    laterMinutes: setting(
      'An order is “later” from (minutes ahead)',
      'What is wanted further ahead than this waits under “Later”.',
      'future scheduled advance snooze preorder',
    ),
    kitchenWindow: setting(
      'Window for the kitchen',
      'Opens a second window with nothing but tickets, for another screen.',
      'second screen monitor display kds tv',
    ),
    singleKeys: setting(
      'Single keys as shortcuts',
      'Digits and letters move orders. Leave it off where a barcode scanner is used: it types them too.',
      'keyboard hotkey press letters numbers',
    ),
    soundVolume: setting(
      'Volume',
      'How loud orders ring. Never silent.',
      'sound loud quiet bell alarm chime mute',
    ),
    takeLaterOrders: setting(
      'Take orders for later while closed or paused',
      'A pause of now does not stop a guest who wants to eat on Saturday.',
      'future scheduled advance preorder catering',
    ),
    caps: setting(
      'How many orders at once',
      'Guests are stopped when they pay while more than this is open.',
      'limit maximum busy throttle cap too many',
    ),
    openingHours: setting(
      'Opening hours',
      'Outside of them guests are stopped when they pay.',
      'open close time schedule weekday',
    ),
    control: setting(
      'Watch only or in control',
      'Whether Pause, hours and limits can stop guests at all.',
      'block checkout pause mode',
    ),
    kitchen: setting(
      'How the kitchen works',
      'By this screen, by paper, or both.',
      'paper screen mode tickets print',
    ),
    printers: setting(
      'Printers',
      'Add, change, test and remove printers, and choose what each prints.',
      'receipt ticket paper epson star network ip reprint again phone prices copies queue',
    ),
    holdAfterMinutes: setting(
      printingTexts.rules.hold,
      'Old slips after a paper jam would otherwise come out all at once.',
      'hold wait queue slips paper old',
    ),
    blockWhilePrintersDown: setting(
      printingTexts.rules.block,
      'Guests are stopped when they pay, until one works again. Counts only where you are in control.',
      'printer broken down stop checkout',
    ),
    dayEndsAtHour: setting(
      'The day ends at',
      'What was ordered before this hour of the night still belongs to the day before.',
      'midnight business day close hour night',
    ),
    keptDays: setting(
      'Days that are kept',
      'Older days are deleted from this computer. Open orders never are.',
      'history delete keep retention storage privacy old',
    ),
    startWithComputer: setting(
      'Start with the computer',
      'After a power cut orders arrive again without a tap.',
      'autostart boot login launch',
    ),
    keepAwake: setting(
      'Keep the computer awake',
      'It does not go to sleep while the app runs: asleep, it hears no order.',
      'sleep standby power screen saver energy',
    ),
    port: setting(
      'Port on this computer',
      'Only if another program uses the same one. 0 takes any that is free.',
      'network 4747 address conflict',
    ),
    token: setting(
      'Connect to the internet',
      'The token that lets orders reach this computer.',
      'token online account key address ngrok authtoken',
    ),
    domain: setting(
      'Fixed domain',
      'Keeps the address in Bbot’s panel the same for ever.',
      'address url internet name ngrok',
    ),
    credentials: setting(
      'Addresses, user name and password for Bbot',
      'Copy them into Bbot’s panel, or make a new password.',
      'credentials login secret api access',
    ),
    requestsAMonth: setting(
      'Requests a month of your plan',
      'You are warned when most are used. The free plan has 20,000.',
      'quota limit account usage ngrok',
    ),
    restaurantIds: setting(
      'Ids of this restaurant',
      'Orders for any other are refused. Empty takes all. Several with commas.',
      'restaurant id location branch store wrong',
    ),
    currency: setting(
      'Currency',
      'Of amounts on receipts, slips and this screen. By itself it is that of the country of the computer’s time zone.',
      'money dollar euro peso price amount symbol country',
    ),
    slip: setting(
      'Emergency slip',
      'How guests order on a day on which this computer is dead. Print it now.',
      'emergency dead broken off power phone print',
    ),
    move: setting(
      'Move to a new computer',
      'Takes everything along: settings, secrets and open orders.',
      'migrate transfer replace pc backup',
    ),
    files: setting(
      'Settings as a file',
      'A copy of what you chose here, without passwords and without what only this restaurant has: its address and ids.',
      'export import backup restore copy save load',
    ),
    report: setting(
      'Report for support',
      'Versions, states and what happened lately. Read it here before you save it.',
      'diagnostics log bug problem help error version',
    ),
    updates: setting(
      'Newest version',
      'Fetched quietly, and installed at the end of the day or when you say so, never while orders come.',
      'update upgrade version install download release new',
    ),
    updateFeed: setting(
      'Address of updates',
      'Where newer versions of this app are. Empty: nothing is looked for.',
      'update feed url server download release',
    ),
  } satisfies Record<string, SettingTexts> & Record<Exclude<keyof UserSettings, Cap>, SettingTexts>,

  languages: { system: 'As computer' },
  themes: { system: 'As computer', light: 'Light', dark: 'Dark' },
  boardLayouts: { grid: 'Grid', columns: 'Columns' },
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },

  ages: {
    slow: 'Slow from (minutes)',
    late: 'Late from (minutes)',
    lateAfterSlow: 'More minutes than for slow',
    method: 'Orders of this kind',
    add: 'Add',
    remove: 'Remove',
  },

  currencyByZone: (currency: string) => `By time zone (${currency})`,
  currencyOfZone: 'By time zone',

  restaurantFault: (max: string, maxLength: string) =>
    `At most ${max} ids, each of at most ${maxLength} characters`,

  now: {
    hours: 'Set',
    noHours: 'Not set',
    printers: (count: number) => (count === 0 ? 'None' : count === 1 ? '1 printer' : `${count} printers`),
    token: { none: 'None', kept: 'Kept', environment: 'Set' },
    noDomain: 'None',
  },

  files: {
    save: 'Save settings to a file…',
    saved: 'The file is written.',
    open: 'Take over settings from a file…',
    taken: 'The settings are taken over.',
    takenBut: (names: readonly string[]) =>
      `The settings are taken over, but not what is of no use here: ${names.join(', ')}`,
    saveTitle: 'Where to keep the settings',
    openTitle: 'The file with the settings',
  },

  report: {
    title: 'Counter Relay: report for support',
    intro: 'It should hold no guest, no password and no address. Read it before you send it.',
    make: 'Make a report',
    makeAgain: 'Make it again',
    making: 'Making the report…',
    preview: 'The report, as it will be saved',
    save: 'Save this report…',
    saved: 'The report is written.',
    saveTitle: 'Where to keep the report',
  },
};
