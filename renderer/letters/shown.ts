import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { isLegible, legibleName, legibleText } from '../../shared/text/legible';
import { writtenOnOrder } from '../../shared/ticket/written';
import { canDraw } from './can-draw';

/** What a guest or Bbot wrote, as it can be shown on this computer: words say where letters are lacking. */
export function shown(text: string): string {
  return legibleText(text, canDraw, texts.board.notShown);
}

/** A guest's name as it can be shown on this computer. Where nothing of it can, the order's stands in. */
export function shownName(name: string, orderName: string): string {
  return legibleName(name, canDraw) ?? orderName;
}

/** Whether anything of an order cannot be shown. */
export function lacksLetters(order: BoardTicket['order']): boolean {
  const written = [order.guestName, order.fulfillmentMethod, ...writtenOnOrder(order)];
  return written.some((text) => text !== null && !isLegible(text, canDraw));
}
