import type { TunnelProblem } from './tunnel-problem';

const second = 1_000;
const minute = 60 * second;

/**
 * How long an address may be silent before it is asked, in milliseconds. While orders flow nothing is asked:
 * ngrok's free plan counts requests, and an order is proof enough.
 * @param askedBefore whether this silence had a check already: a closed shop's night needs few
 */
export function silenceMs(askedBefore: boolean): number {
  return (askedBefore ? 60 : 15) * minute;
}
/**
 * After how many unanswered checks in a row a session is given up for a fresh one. Where a fresh one did not help
 * either, something on this computer may keep the checks alone from coming back, while webhooks pass: each next
 * session gets twice the patience.
 * @param givenUp how many sessions in a row were given up so
 */
export function mostFailures(givenUp: number): number {
  return 3 * 2 ** Math.min(givenUp, 4);
}

/** Each minute without a connection costs orders, so the pauses between tries stay short. */
const longestRetryMs = 6 * second;

/**
 * How long to wait after so many failed tries in a row, in milliseconds: half a second, one, two, four, six.
 * @param chance from 0 to 1: spreads many computers that lost the internet at the same moment
 */
export function retryPauseMs(tries: number, chance: number): number {
  const pauseMs = Math.min(500 * 2 ** Math.min(tries, 10), longestRetryMs);
  return pauseMs * (0.8 + 0.4 * chance);
}

/** How long to wait where somebody must do something first, in milliseconds. A wrong token is not hammered. */
export function attentionPauseMs({ kind }: TunnelProblem): number {
  if (kind === 'not-a-token' || kind === 'token-refused') return 30 * minute;
  // A session of our own that has just ended counts as a device for some seconds more.
  return kind === 'too-many-devices' ? 20 * second : 5 * minute;
}

/** How long to wait after so many checks without an answer, in milliseconds: the first may have been a hiccup. */
export function checkPauseMs(failures: number): number {
  if (failures === 1) return second;
  return failures <= 3 ? 10 * second : Math.min((failures - 3) * minute, 5 * minute);
}
