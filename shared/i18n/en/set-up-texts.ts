import type { Copyable, KitchenWorkflow, OrderingMode } from '../../status/set-up';

/** A choice and the sentence below it. */
export interface ChoiceTexts {
  readonly name: string;
  readonly hint: string;
}

const kitchen: Readonly<Record<KitchenWorkflow, ChoiceTexts>> = {
  screen: { name: 'Screen', hint: 'Cooks read this board and tap what they do.' },
  paper: {
    name: 'Paper',
    hint: 'Cooks read printed tickets. One that was printed for sure rings three times and needs no tap.',
  },
  both: { name: 'Both', hint: 'Tickets are printed, and this board is tapped as well.' },
};

const control: Readonly<Record<OrderingMode, ChoiceTexts>> = {
  'watch-only': {
    name: 'Watch only',
    hint: 'Bbot tells of paid orders. Good for the first week: nothing can be blocked.',
  },
  'in-control': {
    name: 'In control',
    hint: 'Bbot asks before each checkout, so that Pause stops guests. Checkouts also fail while this computer is off.',
  },
};

const copy: Readonly<Record<Copyable, string>> = {
  username: 'Copy user name',
  password: 'Copy password',
  'checkout-address': 'Copy checkout address',
  'updates-address': 'Copy updates address',
};

/**
 * Bbot's names for the fields under Owner's Panel → Manage API Access: those whose answer can block a checkout, and
 * those that only report.
 */
const panelFields = {
  checkout: ['Order Injection (POS)', 'Promo Webhook URL'],
  updates: [
    'New orders and status changes',
    'Checkout Complete Webhook URL',
    'Checkout Cancelled Webhook URL',
    'Items Refunded Webhook URL',
  ],
} as const;

const makeNewPasswordWarning: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Bbot must be given the new one: paid orders do not arrive here until then.',
  'in-control': 'Bbot must be given the new one: checkouts are blocked until then.',
};

/** What an owner reads while setting up the app. Only here do things have the names ngrok and Bbot use. */
export const setUpTexts = {
  title: 'Set up',
  intro: 'Orders keep ringing on the board meanwhile.',
  firstTime: [
    'About 15 minutes. You need your Bbot owner sign-in.',
    'Coming from an old computer? Go to “Move to a new computer” below.',
  ],
  finish: 'Finish',
  stepsLeft: (count: number) =>
    `${count === 1 ? '1 step is left; find it' : `${count} steps are left; find them`} in the menu under “Set up”.`,
  complete: 'Done',
  noKeyring:
    'This computer has no protected store for secrets. Keep people away from it whom you would not tell the password.',

  kitchen: { title: 'How does the kitchen work?', choices: kitchen },
  control: { title: 'Watch only or in control?', choices: control },

  token: {
    title: 'Connect to the internet',
    hint: 'Bbot reaches this computer through ngrok, a service with a free plan. Its token lets the app in.',
    howTitle: 'How do I get a token?',
    how: [
      'On any computer or phone, open dashboard.ngrok.com and sign up. It is free.',
      'Choose “Your Authtoken” at the left.',
      'Press “Copy”, then paste it here.',
    ],
    label: 'ngrok token',
    placeHint: 'A pasted token is checked at once.',
    check: 'Check the token',
    kept: 'A token is kept.',
    replace: 'Replace',
    keepOld: 'Keep the old one',
    environment: 'The token was set by an environment variable (NGROK_AUTHTOKEN) and is changed there.',
    connecting: 'Connecting…',
    checking: 'Connected. Making sure that orders can arrive…',
    online: (address: string) => `Works. Orders can arrive at ${address}`,
  },

  domain: {
    title: 'Your fixed domain',
    hint: 'With it the address in Bbot’s panel stays the same for ever.',
    howTitle: 'Where do I find it?',
    how: [
      'Open dashboard.ngrok.com and choose “Domains” at the left.',
      'Each account has one for free. Copy it: it ends with ngrok-free.app or ngrok-free.dev.',
    ],
    label: 'Domain',
    example: 'For example my-restaurant.ngrok-free.app',
    save: 'Save the domain',
    saved: 'Saved.',
    without: 'Saved without a domain: the address may change at each start.',
    invalid: 'That is not a domain name. Copy it again.',
  },

  bbot: {
    title: 'Paste into Bbot’s panel',
    hint: 'In Bbot’s Owner’s Panel open “Manage API Access”. Fill in these fields and save.',
    noAddress: 'The addresses appear here once this computer is connected.',
    addresses: { checkout: 'Checkout address', updates: 'Updates address' },
    panelFields,
    pasteInto: 'Paste it into',
    leaveEmpty: 'Leave these empty',
    leaveEmptyHint: 'Because you chose “Watch only”.',
    seen: (time: string) => `Seen ${time}`,
    neverSeen: 'Never seen yet',
    tryIt: {
      checkout: 'Try it: begin a checkout as a guest, and don’t pay.',
      updates: 'Turns green with the next order.',
    },
    copy,
    copied: 'Copied',
    credentials: 'User name and password',
    username: 'User name',
    password: 'Password',
    passwordHidden: 'Never shown. Copy it straight into Bbot.',
    passwordUnknown:
      'It can be checked but no longer be read. If Bbot has it, all is well. Otherwise make a new one.',
    makeNewPassword: 'Make a new password',
    makeNewPasswordWarning,
    makeItNow: 'Make it now',
    keepOldPassword: 'Keep the old password',
    newPasswordMade: 'There is a new password. Copy it into Bbot’s panel now.',
  },

  slip: {
    title: 'For the day this computer is dead',
    hint: 'Print this slip and pin it beside the phone. It says how to let guests order without this computer.',
    print: 'Print the emergency slip',
    printAt: (printer: string) => `Print at ${printer}`,
    savePdf: 'Save as PDF…',
    printing: 'Printing the slip…',
    saving: 'Saving the slip…',
    saved: 'Saved. Print it on any printer.',
    saveTitle: 'Where to keep the emergency slip',
    heading: 'If orders cannot arrive (this computer or the internet is dead)',
    blocked: 'Meanwhile Bbot cannot take any order: each checkout is blocked.',
    notBlocked:
      'Guests can still order and pay. Their orders do not arrive on the kitchen’s board: read them in Bbot. If guests cannot pay:',
    steps: [
      'On any computer or phone, sign in to Bbot’s Owner’s Panel.',
      'Open “Manage API Access”.',
      'Clear these fields if they are filled in, and save:',
    ],
    after: 'Guests can order again at once. Read the orders in Bbot until this computer works.',
    restore: 'When it works again, paste this address back into the fields that you cleared:',
    noAddress: 'the checkout address from the app’s menu, “Set up”',
    signIn: 'Bbot sign-in:',
    printed: (day: string) => `Printed ${day}`,
  },

  move: {
    title: 'Move to a new computer',
    hint: 'One sealed file takes everything along: settings, secrets and open orders.',
    away: 'This is the old computer',
    awayHint: 'Choose a passphrase for the file. You need it on the new computer.',
    newPassphrase: 'New passphrase',
    again: 'The same passphrase again',
    write: 'Write the file and hand over',
    written:
      'The file is written, and this computer has let go of the address. Take the file to the new computer, start Counter Relay there, and choose “This is the new computer” under “Move to a new computer”.',
    here: 'This is the new computer',
    hereHint: 'Type the passphrase that was chosen on the old computer, then choose the file.',
    passphrase: 'Passphrase of the file',
    read: 'Choose the file and take over',
    taken:
      'Everything is here. Watch the bar on top until it says that orders can arrive. Then delete the file.',
    shortest: 'At least 10 characters.',
    tooShort: 'That is too short.',
    notTheSame: 'The two are not the same.',
  },
};
