import { assertNever } from '../../../shared/assert-never';
import { type Direction, type Stage, stageAfter } from '../../../shared/ticket/stage';
import { tickKey } from '../../../shared/ticket/tick-key';
import type { HistoryEntry, Ticket } from '../../../shared/ticket/ticket';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';
import { type Change, record, recordConfirmation } from './bbot-updates';
import { ticksOf } from './ticks';

/* What staff do to a ticket, as pure functions. Every tap but a tick and an undo also marks the ticket as seen. */

/** One step forward or back. A double tap is one step: the second tap names a stage the ticket has left. */
export function step(from: Stage, direction: Direction, at: string): Change {
  return (ticket) => {
    const to = stageAfter(from, direction);
    if (ticket.stage !== from || to === null || isVoid(ticket)) return ticket;
    const recalledAt = recalledBy(ticket, to, at);
    const stepped = seen({ ...ticket, stage: to, recalledAt });
    return record(stepped, {
      at,
      what: 'stepped',
      from,
      to,
      recalledAt: ticket.recalledAt,
      ...silencedOf(ticket),
    });
  };
}

/** Staff have seen an update or a cancellation. */
export function acknowledge(at: string): Change {
  return (ticket) => {
    if (ticket.alert === null) return ticket;
    return record(seen(ticket), { at, what: 'acknowledged', ...silencedOf(ticket) });
  };
}

/** Staff have seen it among others. A void or unconfirmed ticket keeps asking: it needs its own answer. */
export function acknowledgeWithOthers(at: string): Change {
  return (ticket) => (isVoid(ticket) || isUnconfirmed(ticket) ? ticket : acknowledge(at)(ticket));
}

/** A cook has made an item, or not yet after all. It says nothing about the order, so it silences nothing. */
export function tick(item: string, ticked: boolean): Change {
  return (ticket) => {
    const { items } = ticket.order;
    const known = ticksOf({ ticked: ticket.ticked, items });
    if (ticked === known.includes(item) || !items.some((one) => tickKey(one) === item)) return ticket;
    return { ...ticket, ticked: ticked ? [...known, item] : known.filter((one) => one !== item) };
  };
}

/** The last tap, if it can be undone: it is recent, and undoing it would not hide anything that came after. */
function lastTap(ticket: Ticket, nowMs: number): UndoableTap | null {
  const last = ticket.history.findLast(({ what }) => what !== 'confirmed' && what !== 'refunded');
  if (last === undefined || nowMs - Date.parse(last.at) > undoableForMs) return null;
  return last.what === 'stepped' || last.what === 'acknowledged' || last.what === 'discarded' ? last : null;
}

/** Restores a ticket to before the last recent tap, including its sound. An older tap stays. */
export function undo(at: string): Change {
  return (ticket) => {
    const tap = lastTap(ticket, Date.parse(at));
    if (tap === null) return ticket;
    const { alert, changedParts } = tap;
    const before: Ticket = { ...ticket, alert, changedParts };
    const entry = { at, what: 'undone', tap: tap.what } as const;
    switch (tap.what) {
      case 'stepped':
        return record({ ...before, stage: tap.from, recalledAt: recalledBefore(ticket, tap) }, entry);
      case 'acknowledged':
        return record(before, entry);
      case 'discarded':
        // Had the checkout canceled it since, the cancellation would be the last entry, not a tap.
        return record({ ...before, validity: { kind: 'valid' } }, entry);
      default:
        return assertNever(tap);
    }
  };
}

type UndoableTap = Extract<HistoryEntry, { readonly what: 'stepped' | 'acknowledged' | 'discarded' }>;

/** The board offers it for ten seconds; the rest allows for a slow disk. */
const undoableForMs = 30_000;

/** A step back from done is a recall, and lasts until the ticket is done again. */
function recalledBy(ticket: Ticket, to: Stage, at: string): string | null {
  if (ticket.stage === 'done') return at;
  return to === 'done' ? null : ticket.recalledAt;
}

function recalledBefore(
  ticket: Ticket,
  tap: Extract<UndoableTap, { readonly what: 'stepped' }>,
): string | null {
  if (tap.from === 'done') return null;
  return tap.to === 'done' ? tap.recalledAt : ticket.recalledAt;
}

function silencedOf({ alert, changedParts }: Ticket): Pick<UndoableTap, 'alert' | 'changedParts'> {
  return { alert, changedParts };
}

/** Staff decide to make an unconfirmed ticket anyway. */
export function make(at: string): Change {
  return (ticket) => {
    if (!isUnconfirmed(ticket)) return ticket;
    return recordConfirmation(seen(ticket), { at, what: 'confirmed', by: 'staff' });
  };
}

/** Staff decide not to make an unconfirmed ticket. */
export function discard(at: string): Change {
  return (ticket) => {
    if (!isUnconfirmed(ticket)) return ticket;
    const discarded = seen({ ...ticket, validity: { kind: 'discarded', at } });
    return record(discarded, { at, what: 'discarded', ...silencedOf(ticket) });
  };
}

function seen(ticket: Ticket): Ticket {
  return { ...ticket, alert: null, changedParts: [] };
}
