import { comesUpAtMs } from '../../../shared/ticket/for-later';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isConfirmed, isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';

/** How long a ticket waits for word that it was paid, if Bbot reports that, in milliseconds. */
export const paymentWaitMs = 20_000;

export interface TimeView {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long the ticket has been known, in milliseconds. */
  readonly age: number;
  /** Whether Bbot has lately reported paid checkouts: then a ticket waits for that. */
  readonly finishExpected: boolean;
  readonly laterMinutes: number;
}

/** Whether a ticket belongs on paper now. */
export type PrintTime =
  | { readonly kind: 'now'; readonly unpaid: boolean }
  /** Not before this many milliseconds have passed. */
  | { readonly kind: 'later'; readonly inMs: number }
  /** Not until something else happens to it. */
  | { readonly kind: 'not' };

/**
 * When a valid ticket prints: once its 2XX was sent; where `checkout_finished` is expected, when it is paid, or after
 * 20 s without that word; one wanted later, when it comes up.
 */
export function printTime(ticket: Ticket, view: TimeView): PrintTime {
  if (isVoid(ticket) || ticket.archivedAt !== null) return { kind: 'not' };
  if (ticket.payment.kind === 'answering' || isUnconfirmed(ticket)) return { kind: 'not' };
  const upAtMs = comesUpAtMs(ticket, view.laterMinutes);
  if (upAtMs !== null && upAtMs > view.now) return { kind: 'later', inMs: upAtMs - view.now };
  if (!view.finishExpected || ticket.test || isConfirmed(ticket)) return { kind: 'now', unpaid: false };
  const inMs = paymentWaitMs - view.age;
  return inMs > 0 ? { kind: 'later', inMs } : { kind: 'now', unpaid: true };
}
