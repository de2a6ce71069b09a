import type { TicketItem } from '../../../shared/ticket/ticket';

/** An item of a ticket, of which nothing is known but its name and what a test cares about. */
export function itemCalled(name: string, fields: Partial<TicketItem> = {}): TicketItem {
  return {
    name,
    mods: [],
    instructions: null,
    pretaxCents: null,
    status: null,
    tags: [],
    quantity: 1,
    ...fields,
  };
}
