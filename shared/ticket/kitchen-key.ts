import type { TicketItem } from './ticket';

/** Equal for items that are made in the same way. */
export function kitchenKey({ name, mods, instructions }: TicketItem): string {
  return JSON.stringify([name, mods, instructions]);
}
