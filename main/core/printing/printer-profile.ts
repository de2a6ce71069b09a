import type { PrinterProfile } from '../../../shared/ipc/commands';
import type { Confirmation } from '../../../shared/printing/printer';
import { codePagesOf, knownPrinters } from './render/render-escpos';

/** What printer profiles there are: the generic one, and each printer that the encoder knows. */
export function printerProfiles(): readonly PrinterProfile[] {
  const generic = { id: 'generic', name: 'Generic ESC/POS' };
  return [generic, ...knownPrinters()].map((known) => ({ ...known, codePages: codePagesOf(known.id) }));
}

/** Epson's programming guide (version 10.01) names these among the printers without `GS ( H`, or is older. */
const epsonWithoutProcessId: readonly string[] = ['epson-tm-t88ii', 'epson-tm-t88iii'];

/**
 * How a printer is asked whether a slip was printed. `GS ( H` is Epson's; a printer that lacks it answers
 * nothing, or prints its bytes. Star's printers speak a language of their own, in which neither exists.
 */
export function confirmationOf(profileId: string): Confirmation {
  if (profileId.startsWith('star-')) return 'none';
  const asksById = profileId.startsWith('epson-') && !epsonWithoutProcessId.includes(profileId);
  return asksById ? 'gs-h' : 'gs-r';
}
