import type { StorageProblem } from '../../ipc/snapshot';
import type { CheckName, CheckProblem, System, Unknown } from '../../status/checks';
import type { OrderingMode } from '../../status/set-up';

/** What to do, step by step. */
type Steps = readonly string[];
type StepsBySystem = Readonly<Record<System, Steps>>;

/** A finding, and what to do about it, if that is the same on every system. */
export interface Found {
  readonly is: string;
  readonly steps: Steps;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const titles: Readonly<Record<CheckName, string>> = {
  arrival: 'Orders from Bbot',
  fields: 'Bbot’s panel',
  connector: 'Part that connects',
  disk: 'Disk',
  printer: 'Printers',
  sound: 'Sound',
  clock: 'Clock',
  power: 'Sleep',
  signIn: 'After a power cut',
  letters: 'Letters of other scripts',
};

const unknown: Readonly<Record<Unknown, string>> = {
  'not-told': 'It could not be found out: this computer does not say.',
  'not-looked': 'It could not be found out: looking failed or took too long. Check again.',
  'not-connected': 'It can be found out once orders can arrive.',
  'not-yet': 'It is being found out. Check again in a moment.',
};

/** What to check by hand if the app cannot tell. */
const byOneself: Readonly<Partial<Record<CheckName, Steps>>> = {
  clock: ['Compare this computer’s clock with a phone.'],
  power: ['Look into the computer’s power settings: it should never sleep by itself.'],
  signIn: [
    'Restart the computer once and watch: Counter Relay should open without a password.',
    'If it does not, put a note on the computer: after a power cut somebody must sign in.',
  ],
};

const howToSleepNever: StepsBySystem = {
  windows: [
    'Open Windows settings › System › Power & battery (or Power & sleep).',
    'Under Screen and sleep choose Never for sleep while plugged in.',
  ],
  macos: [
    'Open System Settings › Energy (on a laptop: Battery › Options).',
    'Switch on: Prevent automatic sleeping when the display is off.',
  ],
  linux: ['Open Settings › Power.', 'Switch Automatic Suspend off.'],
};

const note = 'Or put a note on the computer: after a power cut somebody must sign in.';

const howToSignIn: StepsBySystem = {
  windows: [
    'Press Windows + R, type netplwiz and press Enter.',
    'Take the tick off: Users must enter a user name and password. Press OK, and type the password twice.',
    'No such tick? In Windows settings › Accounts › Sign-in options switch off: only allow Windows Hello sign-in. Then begin again.',
    note,
  ],
  macos: [
    'Open System Settings › Users & Groups.',
    'At Automatically log in as, choose this user. FileVault must be off for that.',
    note,
  ],
  linux: [
    'Open Settings › System › Users (or Details › Users).',
    'Press Unlock, then switch Automatic Login on for this user.',
    note,
  ],
};

const howToStart: StepsBySystem = {
  windows: ['Press Ctrl + Shift + Esc and choose Startup apps.', 'Choose Counter Relay, then Enable.'],
  macos: ['Open System Settings › General › Login Items.', 'Switch Counter Relay on, or add it to the list.'],
  linux: ['Open Startup Applications.', 'Switch Counter Relay on, or add it.'],
};

const startAgain = 'Start Counter Relay again.';

const howToAddFonts: StepsBySystem = {
  windows: [
    'Look in the Windows settings for: Optional features.',
    'Add the supplemental fonts of the languages that guests write.',
    startAgain,
  ],
  macos: ['Open Font Book, and turn on the fonts that are off.', startAgain],
  linux: [
    'In a terminal: sudo apt install fonts-noto-cjk fonts-noto-color-emoji (for Chinese, Japanese, Korean and emoji)',
    'Or: sudo apt install fonts-noto-core (for other scripts)',
    startAgain,
  ],
};

const howToSetClock: StepsBySystem = {
  windows: [
    'Open Windows settings › Time & language › Date & time.',
    'Switch Set time automatically on, then press Sync now.',
  ],
  macos: ['Open System Settings › General › Date & Time.', 'Switch Set time and date automatically on.'],
  linux: ['Open Settings › System › Date & Time (or Details).', 'Switch Automatic Date & Time on.'],
};

const howToFreeSpace: StepsBySystem = {
  windows: ['Empty the recycle bin.', 'Open Windows settings › System › Storage › Cleanup recommendations.'],
  macos: ['Empty the Trash.', 'Open System Settings › General › Storage, and follow its recommendations.'],
  linux: ['Empty the trash.', 'Remove what nobody needs, for example old downloads.'],
};

const storage: Readonly<Record<StorageProblem, string>> = {
  full: 'The disk is full: new orders cannot be saved.',
  'not-writable': 'The data folder cannot be written to: new orders cannot be saved.',
  'not-answering': 'The disk does not answer: new orders cannot be saved.',
  'too-many-open': 'Too many connections and files are open on this computer: new orders cannot be saved.',
  error: 'The disk reports an error: new orders cannot be saved.',
};

const storageSteps: Readonly<Record<Exclude<StorageProblem, 'full'>, Steps>> = {
  'not-writable': [
    'Look whether a program against viruses guards the folder.',
    'If this lasts, tell your support.',
  ],
  'not-answering': ['Restart the computer.', 'If it happens again, have the disk replaced.'],
  'too-many-open': ['Close programs that nobody needs.', 'If this lasts, restart the computer.'],
  error: ['Restart the computer.', 'If it happens again, have the disk replaced.'],
};

const printerNone: Found = {
  is: 'No printer is set up, although the kitchen reads paper.',
  steps: [
    'Add one under “Printers”.',
    'Or choose “Screen” under “How does the kitchen work?” in the set-up.',
  ],
};

const arrival: Readonly<
  Record<Exclude<CheckProblem<'arrival'>['kind'], 'not-reached' | 'port-taken' | 'requests-run-out'>, Found>
> = {
  'no-token': {
    is: 'This computer is not connected: orders cannot arrive from Bbot.',
    steps: ['Open the set-up and paste the token under “Connect to the internet”.'],
  },
  moved: {
    is: 'This computer has handed its orders over to a new one.',
    steps: ['Orders arrive there. Take them back in the line on top if that is wrong.'],
  },
  'wrong-credentials': {
    is: 'Bbot sends a wrong user name or password.',
    steps: ['Open the set-up, copy both, and paste them into Bbot’s panel.'],
  },
  'new-address': {
    is: 'The address for Bbot has changed, and the new one was not copied yet.',
    steps: ['Open the set-up, copy the addresses, and paste them into Bbot’s panel.'],
  },
};

const neverCame: Readonly<Record<OrderingMode, Steps>> = {
  'in-control': [
    'Open the set-up. It says which address belongs into which field of Bbot’s panel.',
    'Begin a checkout as a guest, and pay it. Then check again.',
  ],
  'watch-only': [
    'Open the set-up. It says which address belongs into which field of Bbot’s panel.',
    'Wait for the next paid order. Then check again.',
  ],
};

/** "Is everything all right?": read by an owner or a manager, possibly alone with the computer. */
export const checkTexts = {
  title: 'Is everything all right?',
  intro: 'What could keep orders from being heard, one by one.',
  running: 'Looking. This takes some seconds…',
  again: 'Check again',
  allRight: 'Everything is all right',
  problemCount: (count: number) => `${plural(count, 'thing', 'things')} to look at`,
  noProblems: 'Nothing to look at',
  notFoundOut: (count: number) => `${count} could not be found out`,
  checkedAt: (time: string) => `Looked at ${time}`,
  logs: 'The app’s log, for support, is in this folder:',
  /** The meaning of the picture beside a check. */
  severities: { ok: 'All right', attention: 'To look at', unknown: 'Not known' },
  open: {
    printers: 'Open “Printers”',
    setUp: 'Open the set-up',
    settings: 'Open the settings',
    sound: 'Try the sound',
  },
  titles,
  unknown,
  byOneself,

  arrival: {
    online: 'Proved just now: an answer of this computer came back from the internet.',
    problems: arrival,
    portTaken: (port: number) => `Another program on this computer uses port ${port}.`,
    portTakenSteps: ['Close that program, or restart this computer.'],
    runOut: (count: string, limit: string) => `${count} of ${limit} requests of this month are used.`,
    runOutSteps: [
      'When all are used, orders stop arriving until next month. A bigger plan is needed before that.',
    ],
  },
  fields: {
    allCame: 'Bbot has sent something through each field that every order uses.',
    neverCame: 'Nothing ever came through these fields of Bbot’s panel:',
    came: (field: string, time: string) => `${field}: last ${time}`,
    never: (field: string) => `${field}: never yet`,
    seldom: (field: string) => `${field}: not yet, which may be right`,
    steps: neverCame,
    wrongAddresses: 'Bbot asks for a wrong address:',
    /** `field`: its name in Bbot's panel. */
    wrongAddress: (path: string, field: string | null, right: string | null) => {
      const where = field === null ? '' : ` in “${field}”`;
      return right === null ? `${path}${where}` : `${path}${where} – right is ${right}`;
    },
    wrongAddressSteps: [
      'Open the set-up, copy the address that belongs there, and paste it into that field of Bbot’s panel.',
      'Then press “It is right now” in the line on top, and check again after the next order.',
    ],
  },
  connector: {
    loads: 'The part of the app that connects to Bbot works on this computer.',
    noRuntime: 'Windows lacks the Visual C++ runtime, which the connection to Bbot needs.',
    noRuntimeSteps: [
      'On this computer open aka.ms/vs/17/release/vc_redist.x64.exe and run what it downloads. It is Microsoft’s own and free.',
      'Start Counter Relay again.',
    ],
    doesNotLoad: 'The part of the app that connects to Bbot cannot be loaded.',
    doesNotLoadSteps: [
      'Install Counter Relay again.',
      'If this lasts, look whether a program against viruses has removed a part of it, and tell your support.',
    ],
  },
  disk: {
    writes: 'A try at saving worked.',
    writesWith: (free: string) => `A try at saving worked, and ${free} are free.`,
    nearlyFull: (free: string) => `Only ${free} are free. When the disk is full, orders are refused.`,
    storage,
    storageSteps,
    freeSpace: howToFreeSpace,
  },
  printer: {
    noNeed: 'The kitchen reads the screen: no printer is needed.',
    printed: (names: string) => `Ready, and paper has come out: ${names}.`,
    none: printerNone,
    trouble: (name: string, is: string) => `${name}: ${is}.`,
    held: (count: number) =>
      `${plural(count, 'order has', 'orders have')} slips that waited too long and were not printed.`,
    heldSteps: ['Answer in the line on top whether to print them.'],
    untried: (name: string) => `Nothing is known to have come out of ${name} yet.`,
    untriedSteps: ['Press “Test print” under “Printers”, and look at the paper.'],
  },
  sound: {
    plays: (percent: number) =>
      `This computer plays sounds, at ${percent} %. Only an ear can tell whether it is loud enough.`,
    playing: 'Did you hear it in the kitchen? If not, turn the speakers up.',
    problems: {
      blocked: {
        is: 'The computer does not let this app play sounds.',
        steps: ['Tap anywhere once, then check again.'],
      },
      unavailable: {
        is: 'The computer cannot play any sound.',
        steps: ['Look whether speakers are connected and switched on.', 'Restart the computer.'],
      },
      'no-output': {
        is: 'This computer seems to have no speakers.',
        steps: ['Connect some, or turn them on.', 'Try the sound: if you hear it, all is well.'],
      },
    } satisfies Record<string, Found>,
  },
  clock: {
    right: (time: string) =>
      `Right, by a clock on the internet. It is ${time} here; if not, the time zone is wrong.`,
    fast: (minutes: number) =>
      `This computer’s clock is ${plural(minutes, 'minute', 'minutes')} fast: orders look later than they are.`,
    slow: (minutes: number) =>
      `This computer’s clock is ${plural(minutes, 'minute', 'minutes')} slow: orders look newer than they are.`,
    steps: howToSetClock,
  },
  power: {
    neverSleeps: 'This computer does not go to sleep by itself. On a laptop, leave the lid open.',
    keptAwake: 'The app keeps this computer awake. On a laptop, leave the lid open.',
    sleeps: (minutes: number) =>
      `This computer sleeps after ${plural(minutes, 'minute', 'minutes')} without a touch. Asleep it hears no order.`,
    keepAwakeStep: 'Switch on “Keep the computer awake” in the settings.',
    sleepsWhenClosed: (minutes: number) =>
      `While ordering is closed this computer sleeps after ${plural(minutes, 'minute', 'minutes')}, and does not wake up by itself when it opens.`,
    wakeStep: 'Or touch a key each day before it opens.',
    steps: howToSleepNever,
  },
  signIn: {
    byItself: 'The app starts by itself, and nobody has to sign in.',
    noAutostart: 'The app does not start with the computer.',
    noAutostartSteps: ['Switch on “Start with the computer” in the settings.'],
    autostartOff: 'The computer’s own list of programs that start with it has this app switched off.',
    autostartSteps: howToStart,
    asksPassword: 'After a restart this computer waits at the sign-in screen, and no order is heard there.',
    somebodyElse: 'After a restart somebody else is signed in, and the app is not started for them.',
    steps: howToSignIn,
    whoever:
      'Whoever switches the computer on can then use it. Behind a counter that is usual; where guests reach it, keep the password.',
  },
  letters: {
    allShown: 'All that guests wrote can be shown.',
    lacking: (count: number) =>
      `Guests wrote ${plural(count, 'character', 'characters')} for which this computer has no font. Words stand in their place, on the board and on paper.`,
    steps: howToAddFonts,
  },
};
