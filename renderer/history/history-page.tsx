import { texts } from '../../shared/texts';
import type { PrinterView } from '../board/printer-views';

/** Any kept day: its tickets, what was blocked, and what it came to. */
export function HistoryPage(_: { readonly printers: readonly PrinterView[] }) {
  return <p>{texts.history.title}</p>;
}
