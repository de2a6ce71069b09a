import type { Load } from '../../../shared/ordering/caps';
import { isOpen } from '../../../shared/ticket/ticket-state';
import type { RecentOrders } from '../tickets/recent-orders';
import type { TicketStore } from '../tickets/ticket-store';

/** The kitchen's load as the caps count it. Orders being written count at once; test orders never do. */
export class KitchenLoad implements Load {
  constructor(
    private readonly store: Pick<TicketStore, 'all' | 'reserved'>,
    private readonly recent: Pick<RecentOrders, 'in15Minutes'>,
  ) {}

  /** How many tickets the kitchen still has to make. */
  get openTickets(): number {
    const openTickets = this.store.all().filter((ticket) => isOpen(ticket) && !ticket.test);
    return openTickets.length + this.store.reserved;
  }

  get ordersIn15Minutes(): number {
    return this.recent.in15Minutes + this.store.reserved;
  }

  get now(): Load {
    return { openTickets: this.openTickets, ordersIn15Minutes: this.ordersIn15Minutes };
  }
}
