import type { Layout, PrinterStatus, PrintProblem } from '../../../shared/printing/printer';
import { failureOf } from './printer-failure';

/**
 * What a ticket's card needs to know about a printer. It changes seldom, unlike a printer's status, so that not every
 * slip redraws every card.
 */
export interface PrinterView {
  readonly id: string;
  readonly name: string;
  readonly layout: Layout;
  /** False if the owner said that it cannot say what it printed. */
  readonly answers: boolean;
  /** Slips keep failing. */
  readonly failing: boolean;
  /** Why, if known. */
  readonly problem: PrintProblem | null;
}

export function printerViews(printers: readonly PrinterStatus[]): readonly PrinterView[] {
  return printers.map((printer) => {
    const { id, name, layout, answers } = printer.settings;
    const failure = failureOf(printer);
    return { id, name, layout, answers, failing: failure !== null, problem: failure?.problem ?? null };
  });
}

export function isSameView(one: readonly PrinterView[], other: readonly PrinterView[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
