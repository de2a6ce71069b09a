import type { Ticket } from '../../shared/ticket/ticket';

/** Where printing hangs on: it learns of committed tickets and can neither delay nor fail an answer. */
export interface Printing {
  /** A ticket was taken or changed, and is on the disk. */
  ticketCommitted(ticket: Ticket): void;
  /** Whether printers are set up and none of them can print. */
  readonly down: boolean;
}

/** No printer is set up. */
export const noPrinting: Printing = {
  ticketCommitted: () => undefined,
  down: false,
};
