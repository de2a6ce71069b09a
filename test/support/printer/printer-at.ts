import { environmentPrinters } from '../../../main/core/settings/environment';
import type { PrinterSettings } from '../../../shared/printing/printer';

/** A printer as RELAY_PRINTER names it, e.g. "tcp://127.0.0.1:9100", with these settings besides. */
export function printerAt(address: string, changes: Partial<PrinterSettings> = {}): PrinterSettings {
  const [printer] = environmentPrinters.parse(address);
  if (printer === undefined) throw new Error(`${address} names no printer`);
  return { ...printer, ...changes };
}
