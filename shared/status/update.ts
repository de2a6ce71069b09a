/** Why this copy of the app cannot update itself. */
export type UpdateHindrance =
  /** A folder that was not put there by an installer. */
  | 'not-installed'
  /** A package manager put it there, and asks for the administrator's password. */
  | 'package-manager'
  | 'not-writable'
  /** macOS runs it from where it was downloaded to. */
  | 'not-in-applications';

/** Why an update was not fetched, or not installed. */
export type UpdateProblem =
  | 'unreachable'
  | 'nothing-there'
  | 'not-a-feed'
  /** It is not what its address said it would be, to the letter. */
  | 'damaged'
  | 'not-signed'
  | 'disk-full'
  | 'not-writable'
  | 'unknown';

/** Why an update that is ready must wait: orders go first. */
export type UpdateHold =
  /** An ISO instant. */
  | { readonly why: 'recent-order'; readonly until: string }
  | { readonly why: 'open-orders'; readonly count: number }
  | { readonly why: 'being-taken' };

export type UpdateState =
  | { readonly kind: 'off'; readonly why: UpdateHindrance | 'no-feed' }
  /** `checkedAt`: an ISO instant; null: not looked yet. */
  | { readonly kind: 'idle'; readonly checkedAt: string | null }
  | { readonly kind: 'checking' }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly kind: 'ready'; readonly version: string; readonly held: UpdateHold | null }
  | { readonly kind: 'installing'; readonly version: string }
  | { readonly kind: 'failed'; readonly problem: UpdateProblem; readonly at: string };

/** An update that was to be installed when the app last ended. */
export interface UpdateAttempt {
  /** The version that ran then. */
  readonly from: string;
  readonly version: string;
  /** An ISO instant. */
  readonly at: string;
}

export interface UpdateStatus {
  /** The version that runs. */
  readonly running: string;
  readonly state: UpdateState;
  /** Null, unless the version that runs is still the one before. */
  readonly notInstalled: UpdateAttempt | null;
}
