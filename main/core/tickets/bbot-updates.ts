import { assertNever } from '../../../shared/assert-never';
import { partsOfGuestName } from '../../../shared/bbot/shown-names';
import { compareTimes, isSameTime } from '../../../shared/bbot/timestamp';
import type { CheckoutEvent } from '../../../shared/bbot/webhook';
import { kitchenKey, linesKey } from '../../../shared/ticket/kitchen-key';
import { isEmptied } from '../../../shared/ticket/struck';
import type { HistoryEntry, OrderPart, Payment, Ticket, TicketOrder } from '../../../shared/ticket/ticket';
import { isConfirmed, isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';
import { boundedChanges, itemChanges } from './item-changes';
import type { IncomingOrder } from './new-ticket';
import { mergeOrder } from './order-of-body';
import { ticksAfter } from './ticks';

/*
 * What Bbot reports about a known ticket, as pure functions from the ticket before to the ticket after. A function
 * that changes nothing returns the very ticket it received.
 */

export type Change = (ticket: Ticket) => Ticket;

/**
 * A body under a known id: a repeat, a newer state, or a stale one. Answering a repeat at checkout confirms an
 * unconfirmed ticket, but only once the answer was sent: `confirmByRepeat`.
 */
export function applyRedelivery(incoming: IncomingOrder): Change {
  return (ticket) => {
    const confirmed = confirmByUpdate(ticket, incoming);
    return askAgain(isNewer(ticket, incoming) ? update(confirmed, incoming) : confirmed, incoming, ticket);
  };
}

/** `checkout_cancelled`: the ticket is void, unless `checkout_finished` already reported it paid. */
export function cancel(at: string): Change {
  return (ticket) => {
    const { payment, validity } = ticket;
    if (payment.kind === 'finished' || validity.kind === 'cancelled') return ticket;
    const alert = validity.kind === 'discarded' ? ticket.alert : 'cancelled';
    return record({ ...ticket, validity: { kind: 'cancelled', at }, alert }, { at, what: 'cancelled' });
  };
}

/** `checkout_finished` for a ticket that is not void: it is paid. */
export function finish(at: string): Change {
  return (ticket) => {
    if (ticket.payment.kind === 'finished' || isVoid(ticket)) return ticket;
    return recordConfirmation(ticket, { at, what: 'confirmed', by: 'finish' });
  };
}

/** `checkout_finished` for the newest ticket of its checkout: it is paid, and restored if it was void. */
export function finishAndRestore(at: string): Change {
  return (ticket) => {
    if (!isVoid(ticket)) return finish(at)(ticket);
    return restore(ticket, at, 'finish');
  };
}

/**
 * `items_refunded`: recorded as received. It names neither amount nor lines, so nothing is subtracted. The first one
 * sounds while the order is being made: staff must check which items are no longer wanted.
 */
export function noteRefund(event: CheckoutEvent, at: string): Change {
  return (ticket) => {
    const refund = {
      at,
      cart: event.cart_items_this_restaurant,
      cartPretaxCents: event.cart_items_pretax_cents_this_restaurant,
    };
    const noted = record({ ...ticket, refunds: [...ticket.refunds, refund] }, { at, what: 'refunded' });
    const isMade = ticket.stage !== 'done' && ticket.archivedAt === null && !isVoid(ticket);
    const rings = ticket.refunds.length === 0 && isMade && !isStruckAlready(ticket);
    return rings ? tellStaff(noted, ['refund']) : noted;
  };
}

/** The 2XX for this ticket was handed to the network. */
export const markAnswered: Change = (ticket) =>
  ticket.payment.kind === 'answering' ? { ...ticket, payment: { kind: 'answered' } } : ticket;

/** The 2XX for this ticket may never have reached Bbot, so its checkout may not have gone through. */
export function markUnconfirmed(at: string, because: 'restart' | 'answer-lost' | 'write-late'): Change {
  return (ticket) => {
    if (isConfirmed(ticket) || ticket.payment.kind === 'unconfirmed') return ticket;
    const alert = isVoid(ticket) ? ticket.alert : 'new';
    return record({ ...ticket, payment: { kind: 'unconfirmed' }, alert }, { at, what: 'doubted', because });
  };
}

/** The 2XX for a repeat of an unconfirmed ticket was handed to the network: Bbot still wants the order. */
export function confirmByRepeat(at: string): Change {
  return (ticket) =>
    isUnconfirmed(ticket) ? recordConfirmation(ticket, { at, what: 'confirmed', by: 'repeat' }) : ticket;
}

/** The ticket leaves the board for the history of its business day. */
export function archive(at: string): Change {
  return (ticket) => (ticket.archivedAt === null ? { ...ticket, archivedAt: at, alert: null } : ticket);
}

/** Something confirms the checkout; this history entry says what. */
export function recordConfirmation(ticket: Ticket, entry: Confirmation): Ticket {
  return record({ ...ticket, payment: paymentBy(entry) }, entry);
}

type Confirmation = Extract<HistoryEntry, { readonly what: 'confirmed' | 'restored' }>;

function paymentBy({ at, by }: Confirmation): Payment {
  switch (by) {
    case 'finish':
      return { kind: 'finished', at };
    case 'repeat':
      return { kind: 'confirmed', forGood: false };
    case 'update':
    case 'staff':
      return { kind: 'confirmed', forGood: true };
    default:
      return assertNever(by);
  }
}

/** Adds an entry to the ticket's own history. */
export function record(ticket: Ticket, entry: HistoryEntry): Ticket {
  return { ...ticket, history: [...ticket.history, entry] };
}

function isStale(ticket: Ticket, incoming: IncomingOrder): boolean {
  return compareTimes(ticket.order.lastModified, incoming.read.lastModified) === 'older';
}

/** Newer wins; with equal or missing times and a different body, the later arrival wins; older changes nothing. */
function isNewer(ticket: Ticket, incoming: IncomingOrder): boolean {
  const lastModified = incoming.read.lastModified ?? ticket.order.lastModified;
  switch (compareTimes(ticket.order.lastModified, lastModified)) {
    case 'newer':
      return true;
    case 'older':
      return false;
    case 'equal':
    case 'unordered':
      return incoming.body !== ticket.body;
  }
}

function update(ticket: Ticket, incoming: IncomingOrder): Ticket {
  const order = mergeOrder(ticket.order, incoming.read, incoming.order);
  const changes = itemChanges(ticket.order.items, order.items);
  const parts = changedParts(ticket.order, order, changes.added.length + changes.removed.length > 0);
  const entry: HistoryEntry = { at: incoming.at, what: 'updated', parts, ...boundedChanges(changes) };
  const more = new Set(changes.added.map(({ item }) => kitchenKey(item)));
  const ticked = ticksAfter({ ticked: ticket.ticked, items: ticket.order.items }, order.items, more);
  const updated = record({ ...ticket, order, body: incoming.body, ticked }, entry);
  const isOver = ticket.stage === 'done' && (order.closedAt !== null || !asksForMore(parts, changes));
  return parts.length === 0 || isVoid(ticket) || isOver ? updated : tellStaff(updated, parts);
}

/** Alerts staff to a change. An order with nothing left is as loud as a canceled one. */
function tellStaff(ticket: Ticket, parts: readonly OrderPart[]): Ticket {
  const changedParts = [...new Set([...ticket.changedParts, ...parts])];
  const alert = isEmptied(ticket.order) && parts.includes('items') ? 'emptied' : (ticket.alert ?? 'updated');
  return { ...ticket, alert, changedParts };
}

/**
 * Changes to a done order that need no action: items taken off only concern money, and the order has already gone out.
 */
const quietOnceDone: readonly OrderPart[] = ['items', 'method'];

/** Whether a change to a done order needs action. */
function asksForMore(parts: readonly OrderPart[], { added }: ReturnType<typeof itemChanges>): boolean {
  return added.length > 0 || parts.some((part) => !quietOnceDone.includes(part));
}

/** Whether an update already took items off, and so announced the refund. */
function isStruckAlready({ history }: Ticket): boolean {
  return history.some((entry) => entry.what === 'updated' && entry.removed.length > 0);
}

/** An order reported as paid confirms an unconfirmed checkout, and one that staff discarded. */
function confirmByUpdate(ticket: Ticket, incoming: IncomingOrder): Ticket {
  if (incoming.through !== 'updates' || isConfirmed(ticket)) return ticket;
  switch (ticket.validity.kind) {
    case 'valid':
      return recordConfirmation(ticket, { at: incoming.at, what: 'confirmed', by: 'update' });
    case 'discarded':
      return restore(ticket, incoming.at, 'update');
    case 'cancelled':
      return ticket;
    default:
      return assertNever(ticket.validity);
  }
}

/**
 * A void order that arrives at checkout again: the guest may be retrying the payment, and our 2XX lets it succeed. A
 * late duplicate looks the same, but a needless question costs less than a paid order no one sees. A body older than
 * the canceled one, or a closed order, is not a retry.
 */
function askAgain(ticket: Ticket, incoming: IncomingOrder, known: Ticket): Ticket {
  if (!isVoid(ticket) || incoming.through !== 'checkout' || incoming.read.closedAt !== null) return ticket;
  if (ticket.validity.kind === 'cancelled' && isStale(known, incoming)) return ticket;
  const again: Ticket = { ...ticket, ...toBeMade, alert: 'new', payment: { kind: 'unconfirmed' } };
  return record(again, { at: incoming.at, what: 'doubted', because: 'sent-again' });
}

/** The fields of a ticket that is to be made. */
const toBeMade = {
  validity: { kind: 'valid' },
  archivedAt: null,
  stage: 'new',
  ticked: [] as readonly string[],
  recalledAt: null,
} as const;

function restore(ticket: Ticket, at: string, by: 'finish' | 'update'): Ticket {
  return recordConfirmation({ ...ticket, ...toBeMade, alert: 'restored' }, { at, what: 'restored', by });
}

function changedParts(before: TicketOrder, after: TicketOrder, itemsChanged: boolean): OrderPart[] {
  const parts: OrderPart[] = [];
  if (itemsChanged) parts.push('items');
  if (notesOf(before) !== notesOf(after)) parts.push('notes');
  if (before.fulfillmentMethod !== after.fulfillmentMethod) parts.push('method');
  if (before.table !== after.table) parts.push('table');
  if (JSON.stringify(before.address) !== JSON.stringify(after.address)) parts.push('address');
  if (!isSameTime(before.desiredAt, after.desiredAt)) parts.push('time');
  return parts;
}

/** Without the guest's name: it does not change how anything is made. */
function notesOf({ notes }: TicketOrder): string {
  return JSON.stringify(linesKey(notes.filter(({ from }) => !partsOfGuestName.has(from))));
}
