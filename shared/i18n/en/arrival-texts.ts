import type { ArrivalProblem } from '../../status/connection';
import type { OrderingMode } from '../../status/set-up';

/** A problem's names: for staff on one line of the status bar, and for an owner. */
export interface ProblemTexts {
  /** Staff read this beside "Orders cannot arrive". */
  readonly short: string;
  /** What staff can do, just as short; if nothing can be done, the bar shows the next retry. */
  readonly act: string;
  readonly title: string;
  readonly advice: string;
}

const problems: Readonly<Record<ArrivalProblem, ProblemTexts>> = {
  'no-internet': {
    short: 'No internet',
    act: 'Look whether other websites open',
    title: 'No internet, or ngrok is down.',
    advice:
      'Look whether other websites open. If they do, wait: the app connects by itself. If not, check the cable, the Wi-Fi and the router.',
  },
  'connection-lost': {
    short: 'The connection broke',
    act: 'Check the internet',
    title: 'The connection broke.',
    advice: 'The app connects again by itself. If this lasts, restart the router.',
  },
  'no-answer': {
    short: 'The address does not answer',
    act: 'Restart this computer',
    title: 'The public address does not answer.',
    advice: 'The app connects anew by itself. If this lasts, restart this computer.',
  },
  'address-held': {
    short: 'Another computer holds the address',
    act: 'Close the app there',
    title: 'Another computer holds this address.',
    advice: 'Close Counter Relay on the other computer. This one takes the address as soon as it is free.',
  },
  'other-computer': {
    short: 'They go to another computer',
    act: 'Close the app there',
    title: 'Orders go to another computer.',
    advice: 'Counter Relay runs there with the same address. Look for orders there, then close it.',
  },
  'address-refused': {
    short: 'The domain is refused',
    act: 'Check it in the set-up',
    title: 'ngrok refuses this domain.',
    advice: 'It belongs to another account. Copy the domain again from your ngrok account.',
  },
  'not-a-token': {
    short: 'The token is wrong',
    act: 'Paste it again in the set-up',
    title: 'That is not an ngrok token.',
    advice: 'Copy it again.',
  },
  'token-refused': {
    short: 'The token is refused',
    act: 'Paste it again in the set-up',
    title: 'ngrok does not know this token.',
    advice: 'Copy it again from “Your Authtoken”. If it was reset, paste the new token.',
  },
  'too-many-devices': {
    short: 'Too many devices',
    act: 'Close the connection on another one',
    title: 'Too many devices use this ngrok account.',
    advice: 'End ngrok on the others, or choose a bigger plan at ngrok.',
  },
  'limit-reached': {
    short: 'The requests of this month are used up',
    act: 'A bigger plan is needed',
    title: 'The requests of this month are used up.',
    advice: 'Online orders are not arriving. Choose a bigger plan at ngrok, or wait for the next month.',
  },
  refused: {
    short: 'The connection is refused',
    act: 'Look at the set-up',
    title: 'ngrok refuses the connection.',
    advice: 'If this lasts, tell your support.',
  },
};

/** What an outage means for guests. */
const meanwhile: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Guests still pay: read their orders in Bbot.',
  'in-control': 'Guests cannot pay meanwhile. If it lasts, use the emergency slip.',
};

/** Two digits wide, so that nothing beside it moves during a countdown. */
function seconds(count: number): string {
  return String(count).padStart(2, '\u2007');
}

/** Whether orders can arrive. Only the texts under `owner` name ngrok. */
export const arrivalTexts = {
  can: 'Orders can arrive',
  cannot: 'Orders cannot arrive',
  wrongAddress: 'Bbot asks for a wrong address',
  thisComputerOnly: 'Orders cannot arrive yet',
  thisComputerOnlyDetail: 'Only test orders',
  starting: 'Getting ready for orders',
  startingDetail: 'This takes a few seconds',
  startingAgain: 'Orders cannot arrive for a moment',
  startingAgainDetail: 'Starting again by itself',
  gaveUp: 'Orders cannot arrive: Counter Relay stopped several times',
  gaveUpDetail: 'Counter Relay stopped',
  gaveUpAdvice:
    'No order that was taken is lost. Press “Start again”; if that does not help, restart this computer and tell your support.',
  startCoreAgain: 'Start again',
  connecting: 'Orders cannot arrive yet',
  connectingDetail: 'Connecting…',
  checking: 'Making sure that orders can arrive',
  checkingDetail: 'This takes a few seconds',
  moved: 'Orders go to the new computer',
  movedDetail: 'This one has handed over',
  portTaken: 'Orders cannot arrive',
  portTakenDetail: 'Another program is in the way',
  portTakenBanner: (port: number) =>
    `Orders cannot arrive: another program on this computer uses port ${port}`,
  portTakenAdvice: 'Close that program, or restart this computer. A second copy of this app may be running.',
  barDetail: (short: string, next: string) => `${short}. ${next}`,
  /** From the whole seconds left; zero or less: due now. */
  tryingAgain: (left: number) => {
    if (left <= 0) return 'Trying again now';
    return left < 60 ? `Trying again in ${seconds(left)} s` : `Trying again in ${Math.ceil(left / 60)} min`;
  },

  unreachable: (title: string) => `Orders cannot arrive. ${title}`,
  unreachableDetail: (time: string, advice: string) => `Since ${time}. ${advice}`,
  meanwhile,
  connectingAdvice: 'The app is connecting.',
  iKnow: 'I know',
  soundOff: 'Sound off',
  movedBanner: 'This computer has handed its orders over to a new one',
  movedBannerDetail: 'New orders arrive there. What is on this board is still to be made.',
  takeBack: 'Take orders on this computer again',
  addressChanged: 'The address for Bbot has changed. Paste the new one into Bbot’s panel.',
  addressChangedDetail: (address: string) =>
    `It is ${address} now. Orders sent to the old one do not arrive.`,
  openSetUp: 'Open the set-up',
  requestsRunOut: (count: number, limit: number, locale: string) =>
    `${count.toLocaleString(locale)} of ${limit.toLocaleString(locale)} requests of this month are used`,

  owner: {
    problems,
    withCode: (advice: string, code: string) => `${advice} (${code})`,
    requestsRunOutDetail:
      'When all are used, orders stop arriving until next month. Choose a bigger plan at ngrok before that.',
  },
};
