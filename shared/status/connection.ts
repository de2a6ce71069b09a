/** Why orders cannot arrive, as far as staff can act on it. */
export type ArrivalProblem =
  /** Nothing on the internet answers: the most common problem. */
  | 'no-internet'
  /** The connection to ngrok broke. */
  | 'connection-lost'
  /** Connected, but a request to our own public address did not get our answer. */
  | 'no-answer'
  /** Another computer with the same account holds the address, or an old connection lingers. */
  | 'address-held'
  /** The public address leads to another computer's Counter Relay. */
  | 'other-computer'
  /** The domain belongs to another account, or to none. */
  | 'address-refused'
  /** What was pasted is not a token. */
  | 'not-a-token'
  /** The token was reset or revoked. */
  | 'token-refused'
  /** Too many devices use the account. */
  | 'too-many-devices'
  /** The account's requests for this month are used up. */
  | 'limit-reached'
  /** An ngrok error with a code not in this list. */
  | 'refused';

/** Whether orders can arrive from Bbot. */
export type ConnectionStatus =
  | { readonly kind: 'starting' }
  /**
   * The core's process has ended; reported by the process that watched it. It is restarted automatically, or was given
   * up.
   */
  | { readonly kind: 'core-away'; readonly since: string; readonly givenUp: boolean }
  | { readonly kind: 'port-taken'; readonly port: number }
  /** No token: the receiver runs, but no public address leads to it. */
  | { readonly kind: 'this-computer-only'; readonly address: string }
  /** This computer has handed its address over to a new one. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'connecting' }
  /** Connected; the public address is being tested. */
  | { readonly kind: 'checking'; readonly address: string }
  /** Proved to work, e.g. address "https://pizza.ngrok-free.app". */
  | { readonly kind: 'online'; readonly address: string }
  /** `nextAt`: the next automatic retry. `code`: ngrok's own, e.g. "ERR_NGROK_334". */
  | {
      readonly kind: 'retrying' | 'needs-attention';
      readonly problem: ArrivalProblem;
      readonly code: string | null;
      readonly nextAt: string;
    };

/** Since when orders cannot arrive although they should; loud once that has lasted a minute. */
export interface Unreachable {
  readonly since: string;
  readonly loud: boolean;
}
