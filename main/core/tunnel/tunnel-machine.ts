import { assertNever } from '../../../shared/assert-never';
import { needsSomebody, type TunnelProblem } from './tunnel-problem';

/** What is between this computer and its public address. Only `checking` and `online` have a session. */
export type TunnelState =
  /** Not set up, or not wanted. */
  | { readonly kind: 'off' }
  /** `problem`: why the last attempt failed. `givenUp`: sessions in a row without an answered check. */
  | {
      readonly kind: 'connecting';
      readonly tries: number;
      readonly givenUp: number;
      readonly problem: TunnelProblem | null;
    }
  /** A session exists; its address is being checked (`asking`) or will be again. */
  | {
      readonly kind: 'checking';
      readonly address: string;
      readonly failures: number;
      readonly givenUp: number;
      /** The last check's problem, in this session or the previous one. */
      readonly problem: TunnelProblem | null;
      readonly asking: boolean;
    }
  /** The address was proved to work. It is checked again after a long silence. */
  | {
      readonly kind: 'online';
      readonly address: string;
      readonly provedAtMs: number;
      /** No webhook has come since the last answered check. */
      readonly silent: boolean;
      readonly asking: boolean;
    }
  | {
      readonly kind: 'retrying';
      readonly tries: number;
      readonly givenUp: number;
      readonly problem: TunnelProblem;
    }
  /** Waiting will not fix it. Still retried, but rarely. */
  | { readonly kind: 'needs-attention'; readonly problem: TunnelProblem };

export type TunnelEvent =
  /** The set-up (token or domain) changed: start over. */
  | { readonly kind: 'wanted' }
  | { readonly kind: 'unwanted' }
  | { readonly kind: 'connected'; readonly address: string }
  | { readonly kind: 'connect-failed'; readonly problem: TunnelProblem }
  | { readonly kind: 'session-lost' }
  /** Our own answer came back, or a webhook of Bbot's came through. */
  | { readonly kind: 'proved'; readonly by: 'check' | 'webhook'; readonly atMs: number }
  | { readonly kind: 'not-proved'; readonly problem: TunnelProblem }
  /** The state's `pauseMs` is over. */
  | { readonly kind: 'due' }
  /** The network changed, or the computer woke up. */
  | { readonly kind: 'nudged' };

/** The state after an event. Late events, meant for an earlier state, change nothing. */
export function afterEvent(state: TunnelState, event: TunnelEvent): TunnelState {
  switch (event.kind) {
    case 'wanted':
      return { kind: 'connecting', tries: 0, givenUp: 0, problem: null };
    case 'unwanted':
      return { kind: 'off' };
    case 'connected':
      return state.kind === 'connecting' ? asked(state, event.address) : state;
    case 'connect-failed':
      return state.kind === 'connecting' ? afterFailedTry(state, event.problem) : state;
    case 'session-lost':
      return hasSession(state) ? lost(0, { kind: 'connection-lost', code: null }) : state;
    case 'proved':
      return hasSession(state) ? afterProof(state, event.by, event.atMs) : state;
    case 'not-proved':
      return hasSession(state) ? afterFailedCheck(state, event.problem) : state;
    case 'due':
      return goOn(state);
    case 'nudged':
      return isHopeless(state) ? state : goOn(state);
    default:
      return assertNever(event);
  }
}

/** How long a state lasts by itself, in milliseconds; null: until an event. */
export function pauseMs(state: TunnelState, nowMs: number, chance: number): number | null {
  switch (state.kind) {
    case 'off':
    case 'connecting':
      return null;
    case 'checking':
      return state.asking ? null : checkPauseMs(state.failures);
    case 'online':
      return state.asking ? null : Math.max(0, state.provedAtMs + silenceMs(state.silent) - nowMs);
    case 'retrying':
      return retryPauseMs(state.tries, chance);
    case 'needs-attention':
      return attentionPauseMs(state.problem);
    default:
      return assertNever(state);
  }
}

type StateWithSession = Extract<TunnelState, { kind: 'checking' | 'online' }>;

export function hasSession(state: TunnelState): state is StateWithSession {
  return state.kind === 'checking' || state.kind === 'online';
}

type Connecting = Extract<TunnelState, { kind: 'connecting' }>;

function asked({ givenUp, problem }: Connecting, address: string): TunnelState {
  const known = givenUp === 0 ? null : problem;
  return { kind: 'checking', address, failures: 0, givenUp, problem: known, asking: true };
}

function afterFailedTry({ tries, givenUp }: Connecting, problem: TunnelProblem): TunnelState {
  return needsSomebody(problem)
    ? { kind: 'needs-attention', problem }
    : { kind: 'retrying', tries: tries + 1, givenUp, problem };
}

function lost(givenUp: number, problem: TunnelProblem): TunnelState {
  return { kind: 'retrying', tries: 0, givenUp, problem };
}

function afterProof(state: StateWithSession, by: 'check' | 'webhook', provedAtMs: number): TunnelState {
  const silent = state.kind === 'online' && by === 'check';
  return { kind: 'online', address: state.address, provedAtMs, silent, asking: false };
}

function afterFailedCheck(state: StateWithSession, problem: TunnelProblem): TunnelState {
  const { failures, givenUp } = state.kind === 'checking' ? state : { failures: 0, givenUp: 0 };
  const failed = failures + 1;
  if (failed < maxFailures(givenUp)) {
    return { kind: 'checking', address: state.address, failures: failed, givenUp, problem, asking: false };
  }
  return needsSomebody(problem) ? { kind: 'needs-attention', problem } : lost(givenUp + 1, problem);
}

/** Does now what the state was waiting to do. */
function goOn(state: TunnelState): TunnelState {
  switch (state.kind) {
    case 'off':
    case 'connecting':
      return state;
    case 'checking':
    case 'online':
      return state.asking ? state : { ...state, asking: true };
    case 'retrying':
      return { ...state, kind: 'connecting' };
    case 'needs-attention':
      return { kind: 'connecting', tries: 0, givenUp: 0, problem: state.problem };
    default:
      return assertNever(state);
  }
}

/** A restored network does not make a token valid. */
function isHopeless(state: TunnelState): boolean {
  return (
    state.kind === 'needs-attention' &&
    (state.problem.kind === 'not-a-token' || state.problem.kind === 'token-refused')
  );
}

const second = 1_000;
const minute = 60 * second;

/**
 * How long an address may be silent before we check it, in milliseconds. While orders flow we do not: ngrok's free plan
 * counts requests, and an order is proof enough.
 * @param askedBefore whether this silence already had a check: a closed shop's night needs few
 */
export function silenceMs(askedBefore: boolean): number {
  return (askedBefore ? 60 : 15) * minute;
}
/**
 * How many unanswered checks in a row end a session for a fresh one. If fresh ones do not help, something on this
 * computer may block only our checks while webhooks pass, so each next session gets twice the timeout.
 * @param givenUp how many sessions in a row ended this way
 */
function maxFailures(givenUp: number): number {
  return 3 * 2 ** Math.min(givenUp, 4);
}

/** Each minute offline costs orders, so retries stay frequent. */
const maxRetryMs = 6 * second;

/**
 * The pause after a number of failed tries in a row, in milliseconds: half a second, one, two, four, six.
 * @param chance from 0 to 1: spreads many computers that lost the internet at the same moment
 */
function retryPauseMs(tries: number, chance: number): number {
  const pauseMs = Math.min(500 * 2 ** Math.min(tries, 10), maxRetryMs);
  return pauseMs * (0.8 + 0.4 * chance);
}

/** The pause while the owner must act first, in milliseconds. A wrong token is not hammered. */
function attentionPauseMs({ kind }: TunnelProblem): number {
  if (kind === 'not-a-token' || kind === 'token-refused') return 30 * minute;
  // Our own session still counts as a device for some seconds after it ends.
  return kind === 'too-many-devices' ? 20 * second : 5 * minute;
}

/** The pause after unanswered checks, in milliseconds: the first may have been a hiccup. */
function checkPauseMs(failures: number): number {
  if (failures === 1) return second;
  return failures <= 3 ? 10 * second : Math.min((failures - 3) * minute, 5 * minute);
}
