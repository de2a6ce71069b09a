/** Why orders cannot arrive, as far as somebody can do something about it. */
export type ArrivalProblem =
  /** Nothing on the internet answers: the most common of all. */
  | 'no-internet'
  /** The connection to ngrok broke. */
  | 'connection-lost'
  /** Connected, but asking for our own public address brought no answer of ours. */
  | 'no-answer'
  /** Another computer of the same account holds the address, or an old connection lingers. */
  | 'address-held'
  /** The public address leads to another computer's Counter Relay. */
  | 'other-computer'
  /** The domain belongs to another account, or to nobody. */
  | 'address-refused'
  /** What was pasted is no token. */
  | 'not-a-token'
  /** The token was reset or revoked. */
  | 'token-refused'
  /** Too many devices use the account. */
  | 'too-many-devices'
  /** The account's requests of this month are used up. */
  | 'limit-reached'
  /** Something that ngrok says by a code that is not in this list. */
  | 'refused';

/** Whether orders can arrive from Bbot. */
export type ConnectionStatus =
  | { readonly kind: 'starting' }
  /** The core's process has ended. Known by whoever followed it: it starts again by itself, or was given up. */
  | { readonly kind: 'core-away'; readonly since: string; readonly givenUp: boolean }
  | { readonly kind: 'port-taken'; readonly port: number }
  /** No token: the receiver runs, and no public address leads to it. */
  | { readonly kind: 'this-computer-only'; readonly address: string }
  /** This computer has handed its address over to a new one. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'connecting' }
  /** Connected; whether the public address works is being asked. */
  | { readonly kind: 'checking'; readonly address: string }
  /** Proved to work, e.g. address "https://pizza.ngrok-free.app". */
  | { readonly kind: 'online'; readonly address: string }
  /** `nextAt`: when it is tried again by itself. `code`: ngrok's own, e.g. "ERR_NGROK_334". */
  | {
      readonly kind: 'retrying' | 'needs-attention';
      readonly problem: ArrivalProblem;
      readonly code: string | null;
      readonly nextAt: string;
    };

/** Since when orders cannot arrive although they should; loud once that has lasted for a minute. */
export interface Unreachable {
  readonly since: string;
  readonly loud: boolean;
}
