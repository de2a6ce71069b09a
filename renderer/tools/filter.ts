import type { BoardTicket } from '../../shared/contract';

/** Which tickets the board shows; null: all. */
export interface Filter {
  readonly method: string | null;
  readonly table: string | null;
}

export const noFilter: Filter = { method: null, table: null };

/** Whether the board shows a ticket. */
export function passes({ order }: BoardTicket, { method, table }: Filter): boolean {
  return (method === null || order.fulfillmentMethod === method) && (table === null || order.table === table);
}
