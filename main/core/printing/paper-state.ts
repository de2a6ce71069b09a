import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { HistoryEntry, Ticket } from '../../../shared/ticket/ticket';

/** What a cook reads: make it, do not make it, or ask first. */
export type Instruction = 'make' | 'void' | 'check';

/** What one printer's paper says about a ticket. */
export type PrintedState =
  | { readonly kind: 'blank' }
  /** Staff said it need not come, or the ticket was done before it came. */
  | { readonly kind: 'given-up' }
  | {
      readonly kind: 'says';
      readonly instruction: Instruction;
      readonly covers: number;
      readonly via: string;
    };

/**
 * What came out, or may have come out, of a printer for a ticket. Each slip shows the ticket as of when it was sent, so
 * the last one counts.
 */
export function printedStateOf(ticket: Ticket, printerId: string): PrintedState {
  const own = ticket.prints.filter((job) => job.printerId === printerId && !isGuestCopy(job));
  const last = own.filter(mayBeOut).at(-1);
  if (last !== undefined && last.covers !== null) {
    const instruction = instructionAfter(ticket.history.slice(0, last.covers));
    return { kind: 'says', instruction, covers: last.covers, via: last.via };
  }
  const dropped = own.filter(({ state }) => state === 'dropped').at(-1);
  if (dropped === undefined || isWantedAgain(ticket, dropped)) return { kind: 'blank' };
  return { kind: 'given-up' };
}

/** Whether something since the slip was given up calls for a new one. */
function isWantedAgain({ history }: Ticket, { givenUpAfter, at }: PrintJob): boolean {
  const since =
    givenUpAfter === null ? history.filter((entry) => entry.at > at) : history.slice(givenUpAfter);
  return since.some((entry) => {
    switch (entry.what) {
      case 'restored':
      case 'confirmed':
        return true;
      case 'updated':
        return entry.parts.length > 0;
      case 'stepped':
        return entry.from === 'done';
      default:
        return false;
    }
  });
}

/** Whether a slip came out, or may have; includes one that will be sent once more. */
export function mayBeOut({ state, unsure }: PrintJob): boolean {
  return (
    state === 'printed' ||
    state === 'handed-over' ||
    state === 'unproved' ||
    state === 'sending' ||
    unsure > 0
  );
}

export function isPending({ state }: PrintJob): boolean {
  return state === 'waiting' || state === 'sending' || state === 'held';
}

/** Whether what the kitchen makes has changed since a slip showed the ticket. */
export function hasChangedSince(ticket: Ticket, covers: number): boolean {
  return ticket.history.slice(covers).some((entry) => entry.what === 'updated' && entry.parts.length > 0);
}

function instructionAfter(history: readonly HistoryEntry[]): Instruction {
  return history.reduce<Instruction>((instruction, entry) => {
    switch (entry.what) {
      case 'cancelled':
      case 'discarded':
        return 'void';
      case 'restored':
      case 'confirmed':
        return 'make';
      case 'doubted':
        // A void ticket stays void, unless it was sent again.
        return instruction === 'void' && entry.because !== 'sent-again' ? 'void' : 'check';
      default:
        return instruction;
    }
  }, 'make');
}
