import type { BoardTicket } from '../../shared/contract';

/** After a tap that was carried out: offers to undo it for ten seconds. @param ticket as it was before the tap */
export function offerUndo(_: BoardTicket): void {
  // Nothing is offered yet.
}
