import type { BoardTicket } from '../../shared/ipc/snapshot';
import { methodWords } from '../board/ticket/ticket-words';

/** Which tickets the board shows; null: all. A method by its words, since several of Bbot's methods share a name. */
export interface Filter {
  readonly method: string | null;
  readonly table: string | null;
}

export const noFilter: Filter = { method: null, table: null };

export function isFiltering({ method, table }: Filter): boolean {
  return method !== null || table !== null;
}

/** Whether the board shows a ticket. One that sounds is never hidden: the worst case is an order no one sees. */
export function passes(ticket: BoardTicket, { method, table }: Filter): boolean {
  if (ticket.alert !== null) return true;
  return (method === null || methodOf(ticket) === method) && (table === null || ticket.order.table === table);
}

/** A choice, with how many tickets have it; by name. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** The methods among some tickets; the chosen one stays even if no ticket has it any longer. */
export function methodChoices(
  tickets: readonly BoardTicket[],
  chosen: string | null,
): readonly FilterChoice[] {
  return choices(tickets.map(methodOf), chosen);
}

/** The tables among some tickets; the chosen one stays even if no ticket has it any longer. */
export function tableChoices(
  tickets: readonly BoardTicket[],
  chosen: string | null,
): readonly FilterChoice[] {
  return choices(
    tickets.map(({ order }) => order.table),
    chosen,
  );
}

function methodOf({ order: { fulfillmentMethod } }: BoardTicket): string | null {
  return fulfillmentMethod === null ? null : methodWords(fulfillmentMethod);
}

function choices(values: readonly (string | null)[], chosen: string | null): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  if (chosen !== null) counts.set(chosen, 0);
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => one.value.localeCompare(other.value, undefined, { numeric: true }));
}
