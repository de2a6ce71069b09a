import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { Clock } from '../clock';
import type { PrintTimings } from './print-timings';
import type { PrintDocument, PrintOutcome, Transport } from './transport/transport';

/** A slip that is next, with its ticket as it is. */
export interface NextSlip {
  readonly ticket: Ticket;
  readonly job: PrintJob;
}

/** What one printer's queue works with. */
export interface PrinterQueueDeps {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timings: PrintTimings;
  /** The oldest slip that waits for this printer, once those that waited too long were put aside. */
  readonly next: () => Promise<NextSlip | null>;
  readonly draw: (slip: NextSlip) => Promise<PrintDocument>;
  /** Notes on the disk that it is about to be sent; false when it is not to be sent any more. */
  readonly begin: (slip: NextSlip) => Promise<boolean>;
  /** Notes that it was not sent after all. */
  readonly abandon: (slip: NextSlip) => void;
  /** Notes what became of it. */
  readonly end: (slip: NextSlip, outcome: PrintOutcome) => void;
  /** The printer has just answered. */
  readonly answered: () => void;
  /** It has been in trouble for so many milliseconds, with slips waiting. */
  readonly failing: (forMs: number) => void;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}
