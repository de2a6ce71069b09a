import type { Money } from '../../../../shared/i18n/money';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import type { PrinterSettings } from '../../../../shared/printing/printer';
import type { CanDraw } from '../../../../shared/text/legible';
import type { HistoryEntry, Ticket } from '../../../../shared/ticket/ticket';

/** Everything a slip depends on. */
export interface SlipOptions {
  readonly ticket: Ticket;
  readonly job: PrintJob;
  /** The printer it goes to. */
  readonly printer: Pick<PrinterSettings, 'name' | 'columns' | 'paperMm' | 'showPrices' | 'showPhone'>;
  /** The name of the printer this one stands in for; null for its own slips. */
  readonly insteadOf: string | null;
  readonly copy: { readonly number: number; readonly of: number };
  /** 0: an original; n: the nth reprint. */
  readonly reprint: number;
  /** The part of the ticket's history that an update slip reports. */
  readonly changes: readonly HistoryEntry[];
  /** Whether a sign can be printed: the printer has it, or the computer has a font for it. */
  readonly canDraw: CanDraw;
  /** In the store's currency. */
  readonly money: Money;
  readonly nowMs: number;
  readonly locale: string;
}
