import type { PrintJob } from '../../../shared/printing/print-job-schema';

/** An order's slip for "Kitchen" that was printed, with whatever a test cares about. */
export function sampleJob(changes: Partial<PrintJob> = {}): PrintJob {
  return {
    key: 'kitchen 1',
    printerId: 'kitchen',
    via: 'kitchen',
    viaName: 'Kitchen',
    slip: 'order',
    layout: 'kitchen',
    unpaid: false,
    replaces: null,
    covers: 0,
    wantedAt: '2026-11-21T19:00:00.000Z',
    state: 'printed',
    unsure: 0,
    problem: null,
    at: new Date(2026, 10, 21, 19, 2).toISOString(),
    givenUpAfter: null,
    ...changes,
  };
}
