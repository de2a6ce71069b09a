import type { ArrivalProblem } from '../../../shared/status/connection';

/** Why there is no connection to ngrok, as the state machine and the staff texts need it. */
export interface TunnelProblem {
  readonly kind: ArrivalProblem;
  /** ngrok's own code, e.g. "ERR_NGROK_334"; null if nothing answered. */
  readonly code: string | null;
}

/** From ngrok's list of error codes. Malformed tokens are 105, unknown or reset ones 107. */
const kinds: Readonly<Record<string, ArrivalProblem>> = {
  ERR_NGROK_105: 'not-a-token',
  ERR_NGROK_106: 'not-a-token',
  ERR_NGROK_107: 'token-refused',
  ERR_NGROK_300: 'token-refused',
  ERR_NGROK_108: 'too-many-devices',
  ERR_NGROK_334: 'address-held',
  ERR_NGROK_319: 'address-refused',
  ERR_NGROK_320: 'address-refused',
  ERR_NGROK_726: 'limit-reached',
  ERR_NGROK_727: 'limit-reached',
};

/** The problem behind an ngrok error code. No code means no answer: usually there is no internet. */
export function problemOfCode(code: string | null): TunnelProblem {
  return { kind: code === null ? 'no-internet' : (kinds[code] ?? 'refused'), code };
}

/** Whether the owner must act because waiting will not fix it. Still retried, but rarely. */
export function needsSomebody(problem: TunnelProblem): boolean {
  switch (problem.kind) {
    case 'not-a-token':
    case 'token-refused':
    case 'too-many-devices':
    case 'address-refused':
    case 'limit-reached':
    case 'refused':
      return true;
    case 'no-internet':
    case 'connection-lost':
    case 'no-answer':
    case 'address-held':
    case 'other-computer':
      return false;
  }
}

/** For a failure without details, e.g. when the agent itself cannot be loaded. */
export const unknownProblem: TunnelProblem = { kind: 'refused', code: null };
