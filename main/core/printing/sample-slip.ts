import type { PrinterSettings } from '../../../shared/printing/printer';
import { type Clock, isoNow } from '../clock';
import { sampleOrder } from '../commands/sample-order';
import { newTicket } from '../tickets/new-ticket';
import { orderOfBody } from '../tickets/order-of-body';
import type { SlipPage } from './layout/slip-page';
import { planPrints } from './print-changes';
import { slipPages } from './slip-document';

/** A sample ticket, marked TEST, as this printer would print it. */
export function samplePages(printer: PrinterSettings, clock: Clock, currency: string): SlipPage[] {
  const at = isoNow(clock);
  const { order } = sampleOrder(new Date(clock.now()));
  const ticket = newTicket({
    id: order.id,
    order,
    read: orderOfBody(order),
    body: '',
    at,
    through: 'updates',
    test: true,
  });
  const time = { kind: 'now', unpaid: false } as const;
  const only = { ...printer, copies: 1, addedAt: null };
  const planned = planPrints({ printers: [only], time, at, broughtUpAt: null, replaces: null })(ticket);
  return planned.prints.flatMap((job) =>
    slipPages({ ticket: planned, job, printer: only, via: only }, clock, currency, () => true),
  );
}
