import type { Layout } from '../../shared/print/printer';
import { texts } from '../../shared/texts';
import type { PrinterView } from './printer-views';

const words = texts.printing.ticket;

/** One copy that can be had of a ticket. */
export interface ReprintEntry {
  readonly printerId: string;
  readonly layout: Layout;
  readonly text: string;
}

/** Kitchen tickets from the printers that print them, then guest receipts from all. */
export function reprintEntries(printers: readonly PrinterView[]): readonly ReprintEntry[] {
  const kitchens = printers.filter(({ layout }) => layout === 'kitchen');
  return [
    ...kitchens.map(
      ({ id, name }): ReprintEntry => ({ printerId: id, layout: 'kitchen', text: words.again(name) }),
    ),
    ...printers.map(({ id, name }): ReprintEntry => {
      const text = printers.length === 1 ? words.receipt : words.receiptAt(name);
      return { printerId: id, layout: 'receipt', text };
    }),
  ];
}
