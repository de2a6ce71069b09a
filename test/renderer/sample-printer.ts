import type { PrinterView } from '../../renderer/board/banners/printer-views';
import type { PrintJob } from '../../shared/printing/print-job-schema';
import type { PrinterSettings, PrinterStatus } from '../../shared/printing/printer';
import { sampleJob } from '../support/printer/sample-print-job';

export const since7 = '2026-11-21T19:00:00.000Z';

/** A network printer called "Kitchen" that is ready, with whatever a test cares about. */
export function samplePrinter(
  settings: Partial<PrinterSettings> = {},
  status: Partial<PrinterStatus> = {},
): PrinterStatus {
  return {
    settings: {
      id: 'kitchen',
      name: 'Kitchen',
      connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
      paperMm: 80,
      columns: 48,
      profile: 'generic',
      codePage: 'auto',
      answers: true,
      layout: 'kitchen',
      copies: 1,
      showPrices: false,
      showPhone: false,
      rules: { methods: [], tables: [], items: [], tags: [] },
      backupId: null,
      addedAt: null,
      ...settings,
    },
    fromEnvironment: false,
    state: { kind: 'ready' },
    waiting: 0,
    held: 0,
    failingSince: null,
    ...status,
  };
}

/** As a card knows it. */
export function sampleView(changes: Partial<PrinterView> = {}): PrinterView {
  return {
    id: 'kitchen',
    name: 'Kitchen',
    layout: 'kitchen',
    answers: true,
    failing: false,
    problem: null,
    ...changes,
  };
}

/** The same for a printer called "Bar". */
export function barJob(changes: Partial<PrintJob> = {}): PrintJob {
  return sampleJob({ key: 'bar 1', printerId: 'bar', via: 'bar', viaName: 'Bar', ...changes });
}
