import {
  beginPrint,
  endPrint,
  type PlanView,
  planPrints,
} from '../../../../main/core/printing/print-changes';
import { printTime } from '../../../../main/core/printing/print-time';
import type { PrintOutcome } from '../../../../main/core/printing/transport/transport';
import { applyRedelivery } from '../../../../main/core/tickets/bbot-updates';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { answeredTicket, later, printer, takenAtMs } from './print-tickets';

/* A ticket and what happens to its paper, step by step. */

export const kitchen = printer('kitchen');
export const bar = printer('bar');
export const printers = [kitchen, bar];

function viewOf(ticket: Ticket, changes: Partial<PlanView> = {}): PlanView {
  const time = printTime(ticket, {
    now: takenAtMs + 60_000,
    age: 60_000,
    finishExpected: false,
    laterMinutes: 45,
  });
  return { printers: [kitchen], time, at: later(60), broughtUpAt: null, replaces: null, ...changes };
}

export function plan(ticket: Ticket, changes: Partial<PlanView> = {}): Ticket {
  return planPrints(viewOf(ticket, changes))(ticket);
}

/** Sends what waits; each slip ends so. */
export function print(ticket: Ticket, outcome: PrintOutcome = { kind: 'printed' }): Ticket {
  return ticket.prints
    .filter(({ state }) => state === 'waiting')
    .reduce((last, job) => {
      const { key } = job;
      const sending = beginPrint(job, last.history.length, later(61))(last);
      return endPrint(key, outcome, false, later(62))(sending);
    }, ticket);
}

export function firstJob({ prints: [job] }: Ticket): PrintJob {
  if (job === undefined) throw new Error('it has no slip');
  return job;
}

export const printed = (ticket: Ticket = answeredTicket()): Ticket => print(plan(ticket));
export const slips = ({ prints }: Ticket): string[] => prints.map(({ slip, state }) => `${slip} ${state}`);

export function changed(ticket: Ticket, fields: object): Ticket {
  const order = { ...(JSON.parse(ticket.body) as { order: Record<string, unknown> }).order, ...fields };
  const last_modified = new Date(Date.parse(ticket.order.lastModified ?? later(0)) + 60_000).toISOString();
  const newer = { ...order, last_modified };
  const body = JSON.stringify({ order: newer });
  const incoming = { id: ticket.id, order: newer, read: orderOfBody(newer), body, at: later(120) };
  return applyRedelivery({ ...incoming, through: 'updates', test: false })(ticket);
}
