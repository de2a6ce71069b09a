import type { BoardTicket } from '../../shared/ipc/snapshot';
import { command } from '../core-client/core-client';
import { offerUndo } from './offer-undo';

/** Brings a done ticket back onto the board. */
export async function recall(ticket: BoardTicket): Promise<void> {
  if (await command('stepTicket', { id: ticket.id, from: 'done', direction: 'back' })) offerUndo(ticket);
}
