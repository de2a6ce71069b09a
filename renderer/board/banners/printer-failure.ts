import type { PrinterStatus, PrintProblem } from '../../../shared/printing/printer';

/** A printer that needs staff. */
interface PrinterFailure {
  /** ISO; stays the same while the printer's trouble lasts, whatever happens to the slips meanwhile. */
  readonly since: string;
  /** Null if unknown. */
  readonly problem: PrintProblem | null;
}

/**
 * What keeps slips from coming out of a printer, or null. Slips put aside for waiting too long are no longer tried, yet
 * the printer is as broken as before. A slip that has only just failed is not reported yet.
 */
export function failureOf({ state, failingSince, held }: PrinterStatus): PrinterFailure | null {
  if (state.kind === 'trouble' && (failingSince !== null || held > 0)) {
    return { since: state.since, problem: state.problem };
  }
  return failingSince === null ? null : { since: failingSince, problem: null };
}
