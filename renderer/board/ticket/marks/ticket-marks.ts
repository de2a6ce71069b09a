import { assertNever } from '../../../../shared/assert-never';
import { texts } from '../../../../shared/i18n/texts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { isEmptied } from '../../../../shared/ticket/struck';
import { isUnconfirmed, isVoid } from '../../../../shared/ticket/ticket-state';

type MarkKind = 'test' | 'unconfirmed' | 'cancelled' | 'discarded' | 'updated' | 'restored' | 'recalled';

/** An unmissable strip across the top of a ticket. */
export interface Mark {
  readonly kind: MarkKind;
  readonly text: string;
}

/** The strips across the top of a ticket, most urgent first. */
export function marksOf(ticket: BoardTicket): readonly Mark[] {
  const marks: Mark[] = [...validityMarks(ticket)];
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

/** Whether it is to be made. */
function validityMarks(ticket: BoardTicket): readonly Mark[] {
  const { validity, alert } = ticket;
  switch (validity.kind) {
    case 'cancelled':
      return [
        { kind: 'cancelled', text: alert === null ? texts.ticket.wasCancelled : texts.ticket.cancelled },
      ];
    case 'discarded':
      return [{ kind: 'discarded', text: texts.ticket.discarded }];
    case 'valid':
      return isUnconfirmed(ticket) ? [{ kind: 'unconfirmed', text: texts.ticket.unconfirmed }] : [];
    default:
      return assertNever(validity);
  }
}
