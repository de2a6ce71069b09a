import { texts } from '../../../../shared/i18n/texts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { isUnconfirmed, isVoid } from '../../../../shared/ticket/standing';
import { isEmptied } from '../../../../shared/ticket/struck';

type MarkKind = 'test' | 'unconfirmed' | 'cancelled' | 'discarded' | 'updated' | 'restored' | 'recalled';

/** A strip across the top of a ticket that nobody can overlook. */
export interface Mark {
  readonly kind: MarkKind;
  readonly text: string;
}

/** What stands across the top of a ticket, the most pressing first. */
export function marksOf(ticket: BoardTicket): readonly Mark[] {
  const marks: Mark[] = [];
  if (ticket.cancelledAt !== null) {
    const text = ticket.alert === null ? texts.ticket.wasCancelled : texts.ticket.cancelled;
    marks.push({ kind: 'cancelled', text });
  } else if (ticket.discardedAt !== null) marks.push({ kind: 'discarded', text: texts.ticket.discarded });
  else if (isUnconfirmed(ticket)) marks.push({ kind: 'unconfirmed', text: texts.ticket.unconfirmed });
  if (isEmptied(ticket.order) && !isVoid(ticket)) {
    const text = ticket.alert === null ? texts.ticket.wasEmptied : texts.ticket.emptied;
    marks.push({ kind: 'cancelled', text });
  }
  if (ticket.alert === 'restored') marks.push({ kind: 'restored', text: texts.ticket.restored });
  if (ticket.alert === 'updated' || ticket.changedParts.length > 0) {
    marks.push({ kind: 'updated', text: texts.ticket.changed(ticket.changedParts) });
  }
  if (ticket.recalledAt !== null) marks.push({ kind: 'recalled', text: texts.board.recalled });
  if (ticket.test) marks.push({ kind: 'test', text: texts.ticket.test });
  return marks;
}
