import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { Clock } from '../clock';
import type { PrintTimings } from './print-timings';
import type { PrintDocument, PrintOutcome, Transport } from './transport/transport';

/** The next slip, with its ticket's current state. */
export interface NextSlip {
  readonly ticket: Ticket;
  readonly job: PrintJob;
}

export interface PrinterQueueDeps {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timings: PrintTimings;
  /** The oldest slip waiting for this printer, after those that waited too long were put aside. */
  readonly next: () => Promise<NextSlip | null>;
  readonly draw: (slip: NextSlip) => Promise<PrintDocument>;
  /** Notes on disk that it is about to be sent; false if it should no longer be sent. */
  readonly begin: (slip: NextSlip) => Promise<boolean>;
  /** Notes that it was not sent after all. */
  readonly abandon: (slip: NextSlip) => void;
  /** Notes its outcome. */
  readonly end: (slip: NextSlip, outcome: PrintOutcome) => void;
  /** The printer has just answered. */
  readonly answered: () => void;
  /** It has been in trouble this many milliseconds, with slips waiting. */
  readonly failing: (forMs: number) => void;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}
