import { comesUpAtMs } from '../../../shared/ticket/for-later';
import { isConfirmed, isUnconfirmed, isVoid } from '../../../shared/ticket/standing';
import type { Ticket } from '../../../shared/ticket/ticket';

/** How long a ticket waits to hear that it was paid, where Bbot tells that at all, in milliseconds. */
export const paymentWaitMs = 20_000;

export interface TimeView {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For how long the ticket has been known, in milliseconds. */
  readonly age: number;
  /** Whether Bbot has lately told of paid checkouts: then a ticket waits for that. */
  readonly finishExpected: boolean;
  readonly laterMinutes: number;
}

/** Whether a ticket is to be on paper by now. */
export type PrintTime =
  | { readonly kind: 'now'; readonly unpaid: boolean }
  /** Not before so many milliseconds have passed. */
  | { readonly kind: 'later'; readonly inMs: number }
  /** Not before something else happens to it. */
  | { readonly kind: 'not' };

/**
 * When a ticket that stands is printed: as soon as its 2XX was sent; where `checkout_finished` is expected, when it
 * was paid, or after 20 s without that word; one that is wanted later, when it is brought up.
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
