import type { OrderingMode } from '../../status/set-up';
import type { UpdateHindrance, UpdateProblem } from '../../status/update';

const problems: Readonly<Record<UpdateProblem, string>> = {
  unreachable: 'Its address did not answer, or the connection broke.',
  'nothing-there': 'There is nothing at its address.',
  'not-a-feed': 'What is at its address is no list of updates.',
  damaged: 'It came damaged, and was thrown away.',
  'not-signed': 'It is not signed by the maker of this app, and was thrown away.',
  'disk-full': 'The disk is full.',
  'not-writable': 'The app may not write to where it belongs.',
  unknown: 'An error that the app does not know.',
};

const off: Readonly<Record<UpdateHindrance | 'no-feed', string>> = {
  'no-feed': 'Off: there is no address below.',
  'not-installed': 'Off: no installer put this copy here, so none can replace it.',
  'package-manager': 'Off: this copy came as a package of the system, and is updated like those.',
  'not-writable': 'Off: the app may not write to the folder that it stands in.',
  'not-in-applications': 'Off: move the app to the Applications folder first.',
};

const meanwhile: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'For about a minute orders do not arrive here. Guests still pay: read them in Bbot.',
  'in-control': 'For about a minute guests are stopped when they pay.',
};

/** Texts about updates of the app. */
export const updateTexts = {
  running: (version: string) => `Version ${version} runs here.`,
  off,
  neverChecked: 'Nobody has looked for a newer one yet.',
  none: (time: string) => `There is none that is newer, at ${time}`,
  checking: 'Looking for a newer one…',
  downloading: (version: string) => `Version ${version} is being fetched. Orders go on meanwhile.`,
  progress: 'How much of the update is here',
  ready: (version: string) =>
    `Version ${version} is ready. It is installed at the end of the day, or when you say so.`,
  installing: (version: string) => `Version ${version} is being installed. The app is back in a minute.`,
  failed: (time: string, problem: string) =>
    `No update could be fetched (${time}). ${problem} Nothing has changed, and it is tried again.`,
  problems,
  notInstalled: (version: string, time: string) =>
    `Version ${version} could not be installed (${time}). The one before runs on.`,
  held: {
    recentOrder: (time: string) => `Not yet: an order came lately. From ${time}`,
    openOrders: (count: number) =>
      count === 1 ? 'Not yet: 1 order is still open.' : `Not yet: ${count} orders are still open.`,
    beingTaken: 'Not yet: an order is coming in.',
  },
  checkNow: 'Look for an update now',
  install: 'Install the update…',
  question: (control: OrderingMode) => `The app ends and starts again by itself. ${meanwhile[control]}`,
  installNow: 'Install it now',
  notNow: 'Not now',
  menu: (version: string) => `Update to ${version}`,
  feedFault: 'An address that begins with https:// and holds no password',
};
