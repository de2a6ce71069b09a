import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { Slip } from '../../../shared/printing/print-job';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';
import { hasChangedSince, isPending, mayBeOut, type PrintedState, printedStateOf } from './paper-state';
import { printersFor } from './print-route';
import type { PrintTime } from './print-time';

/** What paper should say about a ticket: nothing (yet), make it, stop, or ask first. */
type NeededInstruction = 'nothing' | 'make' | 'void' | 'check';

export interface NeededView {
  readonly printers: readonly PrinterSettings[];
  readonly time: PrintTime;
  /** Now, ISO. */
  readonly at: string;
}

/** A missing slip. `via` is the printer holding the paper it corrects; null: the printer itself. */
interface NeededSlip {
  readonly printer: PrinterSettings;
  readonly slip: Exclude<Slip, 'reprint'>;
  readonly via: string | null;
}

/**
 * The slips a ticket lacks: what the paper says versus what is true. Derived from the ticket alone, so a crash before
 * they are noted loses none, and one after adds none.
 */
export function planSlips(ticket: Ticket, { printers, time, at }: NeededView): NeededSlip[] {
  const needed = neededFor(ticket, time);
  if (needed === 'nothing') return [];
  const routed = new Set(needed === 'make' ? newlyRouted(ticket, printers, at) : []);
  return printers.flatMap((printer) => {
    if (ticket.prints.some((job) => job.printerId === printer.id && isPending(job) && !isCopy(job)))
      return [];
    const paper = printedStateOf(ticket, printer.id);
    const slip = slipBetween(paper, needed, ticket, routed.has(printer.id));
    return slip === null ? [] : [{ printer, slip, via: paper.kind === 'says' ? paper.via : null }];
  });
}

/**
 * The printers where a ticket may start. One added or reconfigured while the ticket is on paper elsewhere would
 * duplicate it; one the ticket newly matches, through a change of its table or items, does not.
 */
function newlyRouted(ticket: Ticket, printers: readonly PrinterSettings[], at: string): string[] {
  const isKnown = (id: string): boolean => ticket.prints.some(({ printerId }) => printerId === id);
  const covered = ticket.prints.filter((job) => !isGuestCopy(job) && (mayBeOut(job) || isPending(job)));
  const isElsewhere = covered.some(({ covers }) => covers === null || !hasChangedSince(ticket, covers));
  return printersFor(ticket, printers, at)
    .map(({ id }) => id)
    .filter((id) => isKnown(id) || !isElsewhere);
}

/** Whether a waiting slip still says what is true. */
export function stillFits(job: PrintJob, ticket: Ticket, time: PrintTime): boolean {
  switch (job.slip) {
    case 'reprint':
      return true;
    case 'void':
    case 'check':
      return neededFor(ticket, time) === job.slip;
    case 'order':
    case 'update':
    case 'confirmed':
    case 'again':
      return neededFor(ticket, time) === 'make';
  }
}

function isCopy({ slip }: PrintJob): boolean {
  return slip === 'reprint';
}

function neededFor(ticket: Ticket, time: PrintTime): NeededInstruction {
  if (isVoid(ticket)) return 'void';
  if (isUnconfirmed(ticket)) return 'check';
  return time.kind === 'now' ? 'make' : 'nothing';
}

/** The slip that corrects one printer's paper. */
function slipBetween(
  paper: PrintedState,
  needed: Exclude<NeededInstruction, 'nothing'>,
  ticket: Ticket,
  routed: boolean,
): NeededSlip['slip'] | null {
  if (paper.kind !== 'says') {
    // What was never printed needs no void slip; what is done need not be made.
    return paper.kind === 'blank' && needed === 'make' && routed && ticket.stage !== 'done' ? 'order' : null;
  }
  switch (needed) {
    case 'void':
      return paper.instruction === 'void' ? null : 'void';
    case 'check':
      // An order already voided on paper and now unconfirmed gets its next slip once it is sure.
      return paper.instruction === 'make' ? 'check' : null;
    case 'make':
      if (paper.instruction === 'void') return 'again';
      if (paper.instruction === 'check') return 'confirmed';
      return hasChangedSince(ticket, paper.covers) && ticket.stage !== 'done' ? 'update' : null;
  }
}
