import type { PrinterProfile } from '../../../shared/ipc/commands';
import type { Confirmation } from '../../../shared/printing/printer';
import { codePagesOf, knownPrinters } from './render/render-escpos';

/** The available printer profiles: the generic one, and each printer the encoder knows. */
export function printerProfiles(): readonly PrinterProfile[] {
  const generic = { id: 'generic', name: 'Generic ESC/POS' };
  return [generic, ...knownPrinters()].map((known) => ({ ...known, codePages: codePagesOf(known.id) }));
}

/** Per Epson's programming guide (version 10.01), these lack `GS ( H` or are older. */
const epsonWithoutProcessId: readonly string[] = ['epson-tm-t88ii', 'epson-tm-t88iii'];

/**
 * How to ask a printer whether a slip was printed. `GS ( H` is Epson's; a printer without it answers nothing, or prints
 * its bytes. Star printers speak their own language, which has neither.
 */
export function confirmationOf(profileId: string): Confirmation {
  if (profileId.startsWith('star-')) return 'none';
  const asksById = profileId.startsWith('epson-') && !epsonWithoutProcessId.includes(profileId);
  return asksById ? 'gs-h' : 'gs-r';
}
