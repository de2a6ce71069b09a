import type { CheckName, CheckOutcome, System } from '../../shared/status/checks';
import type { OrderingMode } from '../../shared/status/set-up';

/** Where in the app it is fixed, if anywhere. */
export type Way = 'printers' | 'setUp' | 'settings' | 'sound';

/** The words for an outcome. */
export interface Said {
  readonly is: string;
  /** Its details, one line each. */
  readonly list: readonly string[];
  /** What to do, in order; empty if all is right. */
  readonly steps: readonly string[];
  readonly way: Way | null;
}

/** What the words depend on besides the outcome. */
export interface CheckContext {
  readonly system: System;
  readonly control: OrderingMode;
}

/** An outcome that was determined, with its own words. */
export type KnownOutcome<Name extends CheckName> = Exclude<CheckOutcome<Name>, { kind: 'unknown' }>;

export function tell(is: string, steps: readonly string[] = [], way: Way | null = null): Said {
  return { is, list: [], steps, way };
}
