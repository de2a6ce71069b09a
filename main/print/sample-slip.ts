import type { PrintJob } from '../../shared/print/print-job-schema';
import type { PrinterSettings } from '../../shared/print/printer';
import { type Clock, isoNow } from '../clock';
import { sampleOrder } from '../test-order';
import { newTicket } from '../tickets/new-ticket';
import { orderOfBody } from '../tickets/order-of-body';
import type { SlipPage } from './layout/slip-page';
import { slipPages } from './slip-document';

/** A sample ticket, marked TEST, as this printer would print it. */
export function samplePages(printer: PrinterSettings, clock: Clock): SlipPage[] {
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
  const job: PrintJob = {
    key: 'sample',
    printerId: printer.id,
    via: printer.id,
    viaName: printer.name,
    slip: 'order',
    layout: printer.layout,
    unpaid: false,
    replaces: null,
    covers: null,
    wantedAt: at,
    state: 'waiting',
    unsure: 0,
    problem: null,
    at,
  };
  return slipPages({ ticket, job, printer: { ...printer, copies: 1 }, via: printer }, clock);
}
