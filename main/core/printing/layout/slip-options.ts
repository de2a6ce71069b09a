import type { Money } from '../../../../shared/i18n/money';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import type { PrinterSettings } from '../../../../shared/printing/printer';
import type { CanDraw } from '../../../../shared/text/legible';
import type { HistoryEntry, Ticket } from '../../../../shared/ticket/ticket';

/** All that a slip depends on. */
export interface SlipOptions {
  readonly ticket: Ticket;
  readonly job: PrintJob;
  /** The printer that it goes to. */
  readonly printer: Pick<PrinterSettings, 'name' | 'columns' | 'paperMm' | 'showPrices' | 'showPhone'>;
  /** The printer for which this one stands in, by name; null for its own slips. */
  readonly insteadOf: string | null;
  readonly copy: { readonly number: number; readonly of: number };
  /** 0: an original; n: the n-th reprint. */
  readonly reprint: number;
  /** The part of the ticket's history that an update slip tells. */
  readonly changes: readonly HistoryEntry[];
  /** Whether a sign can be printed: the printer has it, or the computer a font. */
  readonly canDraw: CanDraw;
  /** In the store's currency. */
  readonly money: Money;
  readonly nowMs: number;
  readonly locale: string;
}
