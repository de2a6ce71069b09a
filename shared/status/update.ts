/** Why this copy of the app cannot update itself. */
export type UpdateHindrance =
  /** A folder that no installer created. */
  | 'not-installed'
  /** A package manager installed it, and asks for the administrator's password. */
  | 'package-manager'
  | 'not-writable'
  /** macOS runs it from its download location. */
  | 'not-in-applications';

/** Why an update was not downloaded or not installed. */
export type UpdateProblem =
  | 'unreachable'
  | 'nothing-there'
  | 'not-a-feed'
  /** It does not match what its address announced, byte for byte. */
  | 'damaged'
  | 'not-signed'
  | 'disk-full'
  | 'not-writable'
  | 'unknown';

/** Why a ready update must wait: orders go first. */
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
  /** The version running at that time. */
  readonly from: string;
  readonly version: string;
  /** An ISO instant. */
  readonly at: string;
}

export interface UpdateStatus {
  /** The version that runs. */
  readonly running: string;
  readonly state: UpdateState;
  /** Null, unless the running version is still the previous one. */
  readonly notInstalled: UpdateAttempt | null;
}
