import type { PrintJob } from './print-job-schema';

/** Whether this is a receipt that staff requested for a guest: it tells the kitchen nothing. */
export function isGuestCopy({ slip, layout }: Pick<PrintJob, 'slip' | 'layout'>): boolean {
  return slip === 'reprint' && layout === 'receipt';
}
