import { assertNever } from '../../../shared/assert-never';
import { partsOfGuestName } from '../../../shared/bbot/shown-names';
import { compareTimes, isSameTime } from '../../../shared/bbot/timestamp';
import type { CheckoutEvent } from '../../../shared/bbot/webhook';
import { kitchenKey, linesKey } from '../../../shared/ticket/kitchen-key';
import { isConfirmed, isUnconfirmed, isVoid } from '../../../shared/ticket/standing';
import { isEmptied } from '../../../shared/ticket/struck';
import type { HistoryEntry, OrderPart, Payment, Ticket, TicketOrder } from '../../../shared/ticket/ticket';
import { boundedChanges, itemChanges } from './item-changes';
import type { IncomingOrder } from './new-ticket';
import { mergeOrder } from './order-of-body';
import { ticksAfter } from './ticks';

/*
 * What Bbot tells of a ticket that is known, as pure functions from the ticket to the ticket after it. One
 * that changes nothing returns the very ticket that it was given.
 */

export type Change = (ticket: Ticket) => Ticket;

/**
 * A body under an id that is known: a repeat, a newer state, or something that is stale by now. That a repeat
 * at a checkout is answered vouches for a ticket in doubt, but only once the answer was sent: `confirmRepeat`.
 */
export function applyRedelivery(incoming: IncomingOrder): Change {
  return (ticket) => {
    const vouched = vouch(ticket, incoming);
    return askAgain(isNews(ticket, incoming) ? update(vouched, incoming) : vouched, incoming, ticket);
  };
}

/** `checkout_cancelled`: the ticket is void, unless `checkout_finished` told that it is paid. */
export function cancel(at: string): Change {
  return (ticket) => {
    const { payment, validity } = ticket;
    if (payment.kind === 'finished' || validity.kind === 'cancelled') return ticket;
    const alert = validity.kind === 'discarded' ? ticket.alert : 'cancelled';
    return record({ ...ticket, validity: { kind: 'cancelled', at }, alert }, { at, what: 'cancelled' });
  };
}

/** `checkout_finished` for a ticket that stands: it is paid. */
export function finish(at: string): Change {
  return (ticket) => {
    if (ticket.payment.kind === 'finished' || isVoid(ticket)) return ticket;
    return vouchedFor(ticket, { at, what: 'confirmed', by: 'finish' });
  };
}

/** `checkout_finished` for the newest ticket of its checkout: it is paid, and back on when it was void. */
export function finishAndRestore(at: string): Change {
  return (ticket) => {
    if (!isVoid(ticket)) return finish(at)(ticket);
    return restore(ticket, at, 'finish');
  };
}

/**
 * `items_refunded`: noted as it is. It names neither amount nor lines, so nothing is subtracted. The first one rings while
 * the order is being made: somebody is to look what is not wanted any more.
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

/** The 2XX for a repeat of an unconfirmed ticket was handed to the network: Bbot was still asking. */
export function confirmByRepeat(at: string): Change {
  return (ticket) =>
    isUnconfirmed(ticket) ? vouchedFor(ticket, { at, what: 'confirmed', by: 'repeat' }) : ticket;
}

/** The ticket leaves the board for the history of its business day. */
export function archive(at: string): Change {
  return (ticket) => (ticket.archivedAt === null ? { ...ticket, archivedAt: at, alert: null } : ticket);
}

/** Something vouches for the checkout, as this line of the story tells. */
export function vouchedFor(ticket: Ticket, entry: Vouch): Ticket {
  return record({ ...ticket, payment: paymentBy(entry) }, entry);
}

type Vouch = Extract<HistoryEntry, { readonly what: 'confirmed' | 'restored' }>;

function paymentBy({ at, by }: Vouch): Payment {
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

/** Adds a line to the ticket's own story. */
export function record(ticket: Ticket, entry: HistoryEntry): Ticket {
  return { ...ticket, history: [...ticket.history, entry] };
}

function isStale(ticket: Ticket, incoming: IncomingOrder): boolean {
  return compareTimes(ticket.order.lastModified, incoming.read.lastModified) === 'older';
}

/** Newer wins; equal or missing times but another body: the later arrival wins; older changes nothing. */
function isNews(ticket: Ticket, incoming: IncomingOrder): boolean {
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

/** Staff are to see what changed. An order of which nothing is left is as loud as one that is cancelled. */
function tellStaff(ticket: Ticket, parts: readonly OrderPart[]): Ticket {
  const changedParts = [...new Set([...ticket.changedParts, ...parts])];
  const alert = isEmptied(ticket.order) && parts.includes('items') ? 'emptied' : (ticket.alert ?? 'updated');
  return { ...ticket, alert, changedParts };
}

/** What of an order that is done asks nothing of anybody: what was taken off it is money alone, and it has gone out already. */
const quietOnceDone: readonly OrderPart[] = ['items', 'method'];

/** Whether a change asks for something of an order that is done. */
function asksForMore(parts: readonly OrderPart[], { added }: ReturnType<typeof itemChanges>): boolean {
  return added.length > 0 || parts.some((part) => !quietOnceDone.includes(part));
}

/** Whether something of the order was taken off by an update, which has told of the refund already. */
function isStruckAlready({ history }: Ticket): boolean {
  return history.some((entry) => entry.what === 'updated' && entry.removed.length > 0);
}

/** An order that is told as paid vouches for a checkout that was in doubt, and for one that staff gave up. */
function vouch(ticket: Ticket, incoming: IncomingOrder): Ticket {
  if (incoming.through !== 'updates' || isConfirmed(ticket)) return ticket;
  switch (ticket.validity.kind) {
    case 'valid':
      return vouchedFor(ticket, { at: incoming.at, what: 'confirmed', by: 'update' });
    case 'discarded':
      return restore(ticket, incoming.at, 'update');
    case 'cancelled':
      return ticket;
    default:
      return assertNever(ticket.validity);
  }
}

/**
 * A void order that comes again at a checkout: the guest may try to pay once more, and our 2XX lets it succeed. A
 * late twin looks the same, but a needless question costs less than a paid order that nobody sees. What is older
 * than what was cancelled, or closed, is no new try.
 */
function askAgain(ticket: Ticket, incoming: IncomingOrder, known: Ticket): Ticket {
  if (!isVoid(ticket) || incoming.through !== 'checkout' || incoming.read.closedAt !== null) return ticket;
  if (ticket.validity.kind === 'cancelled' && isStale(known, incoming)) return ticket;
  const again: Ticket = { ...ticket, ...standing, alert: 'new', payment: { kind: 'unconfirmed' } };
  return record(again, { at: incoming.at, what: 'doubted', because: 'sent-again' });
}

/** What a ticket has that is to be made. */
const standing = {
  validity: { kind: 'valid' },
  archivedAt: null,
  stage: 'new',
  ticked: [] as readonly string[],
  recalledAt: null,
} as const;

function restore(ticket: Ticket, at: string, by: 'finish' | 'update'): Ticket {
  return vouchedFor({ ...ticket, ...standing, alert: 'restored' }, { at, what: 'restored', by });
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

/** Without who the guest is: nothing is made otherwise for a name. */
function notesOf({ notes }: TicketOrder): string {
  return JSON.stringify(linesKey(notes.filter(({ from }) => !partsOfGuestName.has(from))));
}
