import { markAnswered } from '../../../../main/core/tickets/bbot-updates';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import type { PrinterSettings } from '../../../../shared/printing/printer';
import { printerSettingsSchema } from '../../../../shared/printing/printer-input';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { orderBody } from '../../../support/relay/relay-bodies';

export const takenAt = '2026-11-21T19:00:00.000Z';
export const takenAtMs = Date.parse(takenAt);

/** So many seconds after it was taken, ISO. */
export function later(seconds: number): string {
  return new Date(takenAtMs + seconds * 1000).toISOString();
}

/** A ticket as it is once its 2XX was sent. */
export function answeredTicket(order: object = {}): Ticket {
  return markAnswered(takenTicket(order));
}

export function takenTicket(changes: object = {}, through: 'checkout' | 'updates' = 'checkout'): Ticket {
  const body = orderBody(changes);
  const incoming = { id: body.order.id, order: body.order, read: orderOfBody(body.order) };
  return newTicket({ ...incoming, body: JSON.stringify(body), at: takenAt, through, test: false });
}

export function printer(id: string, changes: Partial<PrinterSettings> = {}): PrinterSettings {
  const connection = { kind: 'tcp', host: '127.0.0.1', port: 9100 };
  return { ...printerSettingsSchema.parse({ id, name: id, connection }), ...changes };
}

export const noRules = { methods: [], tables: [], items: [], tags: [] };
