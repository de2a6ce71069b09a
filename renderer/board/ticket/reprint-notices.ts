import { assertNever } from '../../../shared/assert-never';
import { texts } from '../../../shared/i18n/texts';
import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Layout } from '../../../shared/printing/printer';
import type { PrinterView } from '../banners/printer-views';
import { isWanted } from './ticket-paper';

const words = texts.printing.ticket;

/** A copy requested here whose outcome has not been reported yet. */
export interface AskedCopy {
  readonly printerId: string;
  readonly layout: Layout;
  /** The message once it is proved to be out. */
  readonly printed: string;
  /** The slips the ticket had before. */
  readonly before: ReadonlySet<string>;
}

/** What to tell staff about requested copies, and those that may still come out. */
export function reprintNotices(asked: readonly AskedCopy[], prints: readonly PrintJob[]) {
  const notices: string[] = [];
  const open: AskedCopy[] = [];
  for (const copy of asked) {
    const job = prints.find((one) => isOf(copy, one));
    const outcome = job === undefined ? 'nothing yet' : wordsOf(job, copy);
    if (outcome === 'nothing yet') open.push(copy);
    else if (outcome !== null) notices.push(outcome);
  }
  return { notices, open };
}

function isOf({ printerId, layout, before }: AskedCopy, job: PrintJob): boolean {
  return (
    job.slip === 'reprint' && job.printerId === printerId && job.layout === layout && !before.has(job.key)
  );
}

/** Null if a strip on the ticket reports the outcome. */
function wordsOf({ state, viaName }: PrintJob, copy: AskedCopy): string | null {
  switch (state) {
    case 'waiting':
    case 'sending':
      return 'nothing yet';
    case 'printed':
      return copy.printed;
    case 'handed-over':
    case 'unproved':
      return words.handedOver(viaName);
    case 'held':
    case 'withdrawn':
    case 'dropped':
      return null;
    default:
      return assertNever(state);
  }
}

/** A copy that can be printed of a ticket. */
export interface ReprintEntry {
  readonly printerId: string;
  readonly layout: Layout;
  readonly text: string;
  /** The message once it is proved to be out. */
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
