import { EventEmitter } from 'node:events';
import type { Ticket } from '../../shared/ticket/ticket';

interface CoreEventMap {
  /** The board's bars and banners may have changed. */
  'status-changed': [];
  /** A new order became a ticket the kitchen has to make. */
  'order-taken': [test: boolean];
  /** The ticket with this id may have changed, or be gone. */
  'ticket-changed': [id: string];
  /** This version of the ticket is on disk. */
  'ticket-committed': [ticket: Ticket];
}

/**
 * Core events that more than one part reacts to. Emitters do not know their listeners; services.ts connects them once
 * everything is built. Listeners run synchronously, in the emitter's turn of the event loop.
 */
export class CoreEvents extends EventEmitter<CoreEventMap> {}
