import { texts } from '../../../../shared/i18n/texts';
import { type CanDraw, legibleName, legibleText } from '../../../../shared/text/legible';
import { statusWords } from '../../../../shared/ticket/struck';
import type { TicketItem, TicketOrder } from '../../../../shared/ticket/ticket';

/* What a guest or Bbot wrote, as it can be printed: words mark missing letters. */

function legible(text: string, canDraw: CanDraw): string {
  return legibleText(text, canDraw, texts.paper.notPrinted);
}

function legibleOrNull(text: string | null, canDraw: CanDraw): string | null {
  return text === null ? null : legible(text, canDraw);
}

/** Far longer than any name or table. They print large: a long one would fill meters of paper. */
const maxHeadLength = 500;

/** A name or text in the slip's head, cut if overlong; the screen has all of it. */
export function headText(text: string): string {
  return text.length <= maxHeadLength ? text : `${text.slice(0, maxHeadLength)} ${texts.paper.cutShort}`;
}

function headOrNull(text: string | null): string | null {
  return text === null ? null : headText(text);
}

/** Keeps a name's printable words; the order number is above it anyway. */
export function legibleHead(order: TicketOrder, canDraw: CanDraw): TicketOrder {
  const { address } = order;
  const guestName = headOrNull(order.guestName);
  const table = headOrNull(order.table);
  const fulfillmentMethod = headOrNull(order.fulfillmentMethod);
  return {
    ...order,
    phone: legibleOrNull(headOrNull(order.phone), canDraw),
    desiredAt: legibleOrNull(headOrNull(order.desiredAt), canDraw),
    guestName: guestName === null ? null : (legibleName(guestName, canDraw) ?? legible(guestName, canDraw)),
    table: legibleOrNull(table, canDraw),
    fulfillmentMethod: legibleOrNull(fulfillmentMethod, canDraw),
    address: address && {
      lines: address.lines.map((line) => legible(line, canDraw)),
      instructions: legibleOrNull(address.instructions, canDraw),
    },
    notes: order.notes.map((note) => ({ ...note, text: legible(note.text, canDraw) })),
  };
}

/** An item's status in words; the status itself stays unchanged, since it says whether the item is struck. */
export function legibleStatus({ status }: TicketItem, canDraw: CanDraw): string | null {
  return legibleOrNull(statusWords(status), canDraw);
}

/** Call after counting equal items: two unprintable ones are not therefore the same. */
export function legibleItem(item: TicketItem, canDraw: CanDraw): TicketItem {
  return {
    ...item,
    name: legible(headText(item.name), canDraw),
    mods: item.mods.map((mod) => ({ ...mod, text: legible(mod.text, canDraw) })),
    instructions: legibleOrNull(item.instructions, canDraw),
  };
}
