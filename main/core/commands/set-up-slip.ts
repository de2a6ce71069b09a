import { texts } from '../../../shared/i18n/texts';
import type { FailureCode, Outcome } from '../../../shared/ipc/commands';
import { emergencyHtml, emergencyPageMm } from '../printing/emergency-html';
import type { EmergencySlip } from '../printing/emergency-slip';
import { emergencyPage } from '../printing/layout/emergency-page';
import { documentOf } from '../printing/slip-document';
import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';

/** Through the printer's queue, between two tickets: so it is proved as they are, and holds up none. */
export async function printEmergencySlip(
  relay: RelayParts,
  slip: EmergencySlip,
  printerId: string,
): Promise<Outcome<'printEmergencySlip'>> {
  const queue = relay.printing.queue(printerId);
  if (queue === null) return failed('NO_SUCH_PRINTER');
  const { printer } = queue;
  const page = emergencyPage(slip, printer);
  const value = await queue.printBetween(() => documentOf([page], printer, relay.paper));
  return { ok: true, value };
}

/** As a PDF where somebody says. It is drawn first: nobody chooses a place in vain. */
export async function saveEmergencySlip(
  relay: RelayParts,
  slip: EmergencySlip,
): Promise<Outcome<'saveEmergencySlip'>> {
  let pdf: Buffer;
  try {
    pdf = Buffer.from(await relay.paper.pdf(emergencyHtml(slip), emergencyPageMm.width));
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be drawn');
    return failed('NO_PICTURE');
  }
  try {
    const { saveTitle } = texts.setUp.slip;
    const saved = await relay.moveFiles.save('counter-relay-emergency.pdf', async () => pdf, saveTitle);
    return saved ? { ok: true, value: null } : failed('CANCELLED');
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be saved');
    return failed('FILE_NOT_WRITTEN');
  }
}

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
