import { texts } from '../../../shared/i18n/texts';
import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Layout } from '../../../shared/printing/printer';
import type { PrinterView } from '../banners/printer-views';
import { isWanted } from './ticket-paper';

const words = texts.printing.ticket;

/** One copy that can be had of a ticket. */
export interface ReprintEntry {
  readonly printerId: string;
  readonly layout: Layout;
  readonly text: string;
  /** What is said once it is proved to be out. */
  readonly printed: string;
}

/** Kitchen tickets from the printers that print them, then guest receipts from all. */
export function reprintEntries(
  prints: readonly PrintJob[],
  printers: readonly PrinterView[],
): readonly ReprintEntry[] {
  const kitchens = printers.filter(({ layout }) => layout === 'kitchen');
  return [
    ...kitchens.map(({ id, name }): ReprintEntry => {
      const copy = { printerId: id, layout: 'kitchen' } as const;
      return hasSlipAt(id, prints)
        ? { ...copy, text: words.again(name), printed: words.printedAgain(name) }
        : { ...copy, text: words.first(name), printed: words.printedFirst(name) };
    }),
    ...printers.map(({ id, name }): ReprintEntry => {
      const text = printers.length === 1 ? words.receipt : words.receiptAt(name);
      return { printerId: id, layout: 'receipt', text, printed: words.printedReceipt(name) };
    }),
  ];
}

function hasSlipAt(printer: string, prints: readonly PrintJob[]): boolean {
  return prints.some(
    (job) => (job.printerId === printer || job.via === printer) && isWanted(job) && !isGuestCopy(job),
  );
}
