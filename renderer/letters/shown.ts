import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { isLegible, legibleName, legibleText } from '../../shared/text/legible';
import { writtenOnOrder } from '../../shared/ticket/written';
import { canDraw } from './can-draw';

/** What a guest or Bbot wrote, as this computer can show it: words mark missing letters. */
export function shown(text: string): string {
  return legibleText(text, canDraw, texts.board.notShown);
}

/** A guest's name as this computer can show it. If none of it can be shown, the order's name is used. */
export function shownName(name: string, orderName: string): string {
  return legibleName(name, canDraw) ?? orderName;
}

/** Whether any part of an order cannot be shown. */
export function lacksLetters(order: BoardTicket['order']): boolean {
  const written = [order.guestName, order.fulfillmentMethod, ...writtenOnOrder(order)];
  return written.some((text) => text !== null && !isLegible(text, canDraw));
}
