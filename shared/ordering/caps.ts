import type { UserSettings } from '../settings/choices';

/** The current workload: orders still to make, and recent arrivals. */
export interface Load {
  readonly openTickets: number;
  readonly ordersIn15Minutes: number;
}

/** How much a kitchen can handle at once; null: no cap. */
export type Caps = Pick<UserSettings, 'maxOpenTickets' | 'maxOrdersIn15Minutes'>;

/** A reached cap: new checkouts are blocked until there are fewer than `most`. */
export interface ReachedCap {
  readonly of: 'open-tickets' | 'in-15-minutes';
  readonly most: number;
}

/** The cap that is reached, or null. */
export function reachedCap(load: Load, { maxOpenTickets, maxOrdersIn15Minutes }: Caps): ReachedCap | null {
  if (maxOpenTickets !== null && load.openTickets >= maxOpenTickets) {
    return { of: 'open-tickets', most: maxOpenTickets };
  }
  if (maxOrdersIn15Minutes !== null && load.ordersIn15Minutes >= maxOrdersIn15Minutes) {
    return { of: 'in-15-minutes', most: maxOrdersIn15Minutes };
  }
  return null;
}
