import type { PrinterStatus, PrintProblem } from '../../../shared/printing/printer';

/** A printer that staff must see to. */
interface PrinterFailure {
  /** ISO; the same for as long as the printer's trouble lasts, whatever becomes of the slips meanwhile. */
  readonly since: string;
  /** Null where it is not known. */
  readonly problem: PrintProblem | null;
}

/**
 * What keeps slips from coming out of a printer, or null. Slips that were put aside since they waited too long are
 * not tried any more, and the printer is as broken as before. A slip that has only just failed is not told yet.
 */
export function failureOf({ state, failingSince, held }: PrinterStatus): PrinterFailure | null {
  if (state.kind === 'trouble' && (failingSince !== null || held > 0)) {
    return { since: state.since, problem: state.problem };
  }
  return failingSince === null ? null : { since: failingSince, problem: null };
}
