import { describe, expect, it } from 'vitest';
import { isProvedOnPaper } from '../../../../main/core/printing/paper-proof';
import { beginPrint, endPrint, settlePrint } from '../../../../main/core/printing/print-changes';
import { cancel } from '../../../../main/core/tickets/bbot-updates';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { firstJob, plan, printed, printers } from './print-story';
import { answeredTicket, later } from './print-tickets';

describe('a kitchen that works by paper', () => {
  const prove = (ticket: Ticket): Ticket => {
    const job = ticket.prints.at(-1) ?? firstJob(ticket);
    const sending = beginPrint(job, ticket.history.length, later(61))(ticket);
    return endPrint(job.key, { kind: 'printed' }, true, later(62))(sending);
  };

  it('a proved print counts as seen and moves the ticket on where the kitchen works by paper', () => {
    expect(prove(plan(answeredTicket()))).toMatchObject({ alert: null, stage: 'preparing' });
  });

  it('a print that is not proved does not count as seen where the kitchen works by paper', () => {
    const waiting = plan(answeredTicket());
    const sending = beginPrint(firstJob(waiting), waiting.history.length, later(61))(waiting);
    for (const outcome of [{ kind: 'handed-over' }, { kind: 'unproved', problem: 'silent' }] as const) {
      const ended = endPrint(firstJob(sending).key, outcome, true, later(62))(sending);
      expect(ended).toMatchObject({ alert: 'new', stage: 'new' });
    }
  });

  it('somebody who looked and saw the slip counts as the printer’s word', () => {
    const waiting = plan(answeredTicket());
    const sending = beginPrint(firstJob(waiting), waiting.history.length, later(61))(waiting);
    const { key } = firstJob(sending);
    const unproved = endPrint(key, { kind: 'unproved', problem: 'silent' }, true, later(62))(sending);
    expect(settlePrint(key, true, true, later(90))(unproved)).toMatchObject({
      alert: null,
      stage: 'preparing',
    });
    expect(settlePrint(key, false, true, later(90))(unproved)).toMatchObject({ alert: 'new' });
  });

  it('a print on one of two printers is not enough to count as seen', () => {
    const both = plan(answeredTicket(), { printers });
    const first = firstJob(both);
    const sending = beginPrint(first, both.history.length, later(61))(both);
    const one = endPrint(first.key, { kind: 'printed' }, true, later(62))(sending);
    expect(one).toMatchObject({ alert: 'new' });
    expect(prove(one)).toMatchObject({ alert: null });
  });

  it('a cancellation still asks to be acknowledged where the kitchen works by paper, even once VOID was printed', () => {
    const voided = plan(cancel(later(70))(printed()));
    expect(prove(voided)).toMatchObject({ alert: 'cancelled' });
    expect(isProvedOnPaper(prove(voided))).toBe(false);
  });
});
