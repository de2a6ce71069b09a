import { compareTimes, meansNever, microseconds } from '../../../shared/bbot/timestamp';
import type { Ticket, TicketOrder } from '../../../shared/ticket/ticket';

/** An order as it arrived: what Bbot sent, and how. */
export interface IncomingOrder {
  readonly id: string;
  /** The body's `order` object, and what could be read from it. */
  readonly order: Record<string, unknown>;
  readonly read: TicketOrder;
  /** The whole body, verbatim. */
  readonly body: string;
  /** ISO instant of its arrival. */
  readonly at: string;
  /** At `checkout` the guest has not paid yet and a refusal blocks; an order from `updates` is paid. */
  readonly through: 'checkout' | 'updates';
  readonly test: boolean;
}

/** A quarter of an hour: a closed order placed longer ago than this is no news to the kitchen. */
const oldNewsMicroseconds = 15n * 60n * 1_000_000n;

/** The ticket for an unknown order. */
export function newTicket(incoming: IncomingOrder): Ticket {
  const { read: order } = incoming;
  const old = isOldNews(order) || isEmptyAndOver(order);
  return {
    id: incoming.id,
    test: incoming.test,
    takenAt: incoming.at,
    // The store assigns it.
    arrival: null,
    order,
    body: incoming.body,
    stage: old ? 'done' : 'new',
    payment:
      incoming.through === 'updates' || old ? { kind: 'confirmed', forGood: true } : { kind: 'answering' },
    validity: { kind: 'valid' },
    archivedAt: old ? incoming.at : null,
    alert: old ? null : 'new',
    changedParts: [],
    refunds: [],
    history: [{ at: incoming.at, what: 'taken' }],
    ticked: [],
    recalledAt: null,
    prints: [],
  };
}

/**
 * Whether an unknown order is already history: closed, placed more than 15 minutes before its last change by Bbot's own
 * two times (the PC's clock may be wrong), and not wanted later. Everything else sounds.
 */
function isOldNews(order: TicketOrder): boolean {
  if (order.closedAt === null) return false;
  const placed = microseconds(order.placedAt);
  const modified = microseconds(order.lastModified);
  if (placed === null || modified === null || modified - placed <= oldNewsMicroseconds) return false;
  const { desiredAt } = order;
  return (
    desiredAt === null || meansNever(desiredAt) || compareTimes(order.lastModified, desiredAt) === 'older'
  );
}

/** Whether it has nothing to make and nothing to come: do not call a cook for that. */
function isEmptyAndOver(order: TicketOrder): boolean {
  return order.closedAt !== null && order.items.length === 0;
}
