import type { CheckName, CheckOutcome, System } from '../../shared/status/checks';
import type { OrderingMode } from '../../shared/status/set-up';

/** Where something is mended, if anywhere in the app. */
export type Way = 'printers' | 'setUp' | 'settings' | 'sound';

/** What is said of an outcome. */
export interface Said {
  readonly is: string;
  /** Things that belong to it, a line each. */
  readonly list: readonly string[];
  /** What to do, in its order; none where all is right. */
  readonly steps: readonly string[];
  readonly way: Way | null;
}

/** What the words hang on besides the outcome. */
export interface Surroundings {
  readonly system: System;
  readonly control: OrderingMode;
}

/** An outcome that says something of its own: it was found out. */
export type Told<Name extends CheckName> = Exclude<CheckOutcome<Name>, { kind: 'unknown' }>;

export function tell(is: string, steps: readonly string[] = [], way: Way | null = null): Said {
  return { is, list: [], steps, way };
}
