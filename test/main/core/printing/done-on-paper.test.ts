import { expect, it } from 'vitest';
import { isDoneOnPaper } from '../../../../main/core/printing/done-on-paper';
import { cancel, markUnconfirmed } from '../../../../main/core/tickets/bbot-updates';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { clockAt } from '../../../support/relay/relay-clock';
import { answeredTicket, later, takenAt, takenAtMs } from './print-tickets';

const hourMs = 3_600_000;

function ticket(state: PrintJob['state'] = 'printed', order: object = {}): Ticket {
  const answered = answeredTicket(order);
  const job = sampleJob({ covers: answered.history.length, wantedAt: takenAt, state, at: takenAt });
  return { ...answered, stage: 'preparing', alert: null, prints: [job] };
}

const inMs = (ms: number) => clockAt(takenAtMs + ms);

it('in a kitchen that works by paper, a ticket is done by itself an hour after it was taken, and not before', () => {
  expect(isDoneOnPaper(ticket(), inMs(hourMs - 1))).toBe(false);
  expect(isDoneOnPaper(ticket(), inMs(hourMs))).toBe(true);
});

it('in a kitchen that works by paper, a later order is done by itself an hour after it was due', () => {
  const wanted = ticket('printed', { user_desired_time: later(2 * 3600) });
  expect(isDoneOnPaper(wanted, inMs(2 * hourMs))).toBe(false);
  expect(isDoneOnPaper(wanted, inMs(3 * hourMs))).toBe(true);
});

it.each(['handed-over', 'unproved', 'waiting', 'held'] as const)(
  'a ticket is not done by itself while its slip is %s: nobody has proved that it was seen',
  (state) => {
    expect(isDoneOnPaper(ticket(state), inMs(5 * hourMs))).toBe(false);
  },
);

it('a ticket is not done by itself while it rings, is void or in doubt', () => {
  const rings: Ticket = { ...ticket(), alert: 'updated' };
  const unsure = markUnconfirmed(later(60), 'answer-lost')(ticket());
  for (const open of [rings, cancel(later(60))(ticket()), unsure])
    expect(isDoneOnPaper({ ...open, alert: open === rings ? 'updated' : null }, inMs(5 * hourMs))).toBe(
      false,
    );
});
