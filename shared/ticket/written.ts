import { unusualStatus } from './struck';
import type { TicketItem, TicketOrder } from './ticket';

/** Every text written on an item, its name first. */
export function writtenOnItem({ name, mods, instructions, status }: TicketItem): readonly string[] {
  const details = [instructions, unusualStatus(status)].filter((text) => text !== null);
  return [name, ...mods.map(({ text }) => text), ...details];
}

/** Every text written on an order, except the guest and the times. */
export function writtenOnOrder({ table, address, notes, items }: TicketOrder): readonly string[] {
  const where = [table, ...(address?.lines ?? []), address?.instructions ?? null];
  return [
    ...where.filter((text) => text !== null),
    ...notes.map(({ text }) => text),
    ...items.flatMap(writtenOnItem),
  ];
}
