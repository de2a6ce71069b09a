import { EventEmitter } from 'node:events';
import type { Ticket } from '../../shared/ticket/ticket';

interface CoreEventMap {
  /** What the board's bars and banners show may have changed. */
  'status-changed': [];
  /** A new order is a ticket that somebody has to make. */
  'order-taken': [test: boolean];
  /** The ticket with this id may look different now, or be gone. */
  'ticket-changed': [id: string];
  /** This ticket is on the disk as it is. */
  'ticket-committed': [ticket: Ticket];
}

/**
 * What happens in the core and more than one part reacts to. Whoever emits an event does not know who listens; services.ts
 * connects the listeners, once everything is built. Listeners run at once, in the emitter's turn of the event loop.
 */
export class CoreEvents extends EventEmitter<CoreEventMap> {}
