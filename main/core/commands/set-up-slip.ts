import type { Logger } from 'pino';
import { texts } from '../../../shared/i18n/texts';
import type { Outcome } from '../../../shared/ipc/commands';
import { emergencyHtml, emergencyPageMm } from '../printing/emergency-html';
import type { EmergencySlip } from '../printing/emergency-slip';
import { emergencyPage } from '../printing/layout/emergency-page';
import type { Printing } from '../printing/printing';
import type { PageRenderer } from '../printing/render/paper';
import { documentOf } from '../printing/slip-document';
import { done, failed } from '../result';
import { reasonOf } from '../storage/storage-error';
import type { MoveFiles } from '../transfer/move-files';

export interface SlipDeps {
  readonly printing: Pick<Printing, 'queue'>;
  readonly paper: PageRenderer;
  readonly moveFiles: MoveFiles;
  readonly log: Pick<Logger, 'error'>;
}

/** Through the printer's queue, between two tickets: so it is proved as they are, and holds up none. */
export async function printEmergencySlip(
  deps: SlipDeps,
  slip: EmergencySlip,
  printerId: string,
): Promise<Outcome<'printEmergencySlip'>> {
  const queue = deps.printing.queue(printerId);
  if (queue === null) return failed('NO_SUCH_PRINTER');
  const { printer } = queue;
  const page = emergencyPage(slip, printer);
  const value = await queue.printBetween(() => documentOf([page], printer, deps.paper));
  return { ok: true, value };
}

/** As a PDF where somebody says. It is drawn first: nobody chooses a place in vain. */
export async function saveEmergencySlip(
  deps: SlipDeps,
  slip: EmergencySlip,
): Promise<Outcome<'saveEmergencySlip'>> {
  let pdf: Buffer;
  try {
    pdf = Buffer.from(await deps.paper.pdf(emergencyHtml(slip), emergencyPageMm.width));
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be drawn');
    return failed('NO_PICTURE');
  }
  try {
    const { saveTitle } = texts.setUp.slip;
    const saved = await deps.moveFiles.save('counter-relay-emergency.pdf', async () => pdf, saveTitle);
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be saved');
    return failed('FILE_NOT_WRITTEN');
  }
}
