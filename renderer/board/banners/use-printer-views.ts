import { useState } from 'react';
import type { PrinterStatus } from '../../../shared/printing/printer';
import { isSameView, type PrinterView, printerViews } from './printer-views';

/** The printers as cards need them: the same object until something a card shows has changed. */
export function usePrinterViews(printers: readonly PrinterStatus[]): readonly PrinterView[] {
  const [views, setViews] = useState(() => printerViews(printers));
  const next = printerViews(printers);
  if (isSameView(views, next)) return views;
  setViews(next);
  return next;
}
