import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdPrints, interruptPrints, settleHeld } from '../../../../main/core/printing/print-changes';
import {
  type Change,
  cancel,
  finish,
  finishAndRestore,
  markAnswered,
  markUnconfirmed,
} from '../../../../main/core/tickets/bbot-updates';
import { acknowledge, discard, make } from '../../../../main/core/tickets/staff-actions';
import { isUnconfirmed, isVoid } from '../../../../shared/ticket/ticket-state';
import { changed, plan, print } from './print-story';
import { answeredTicket, later } from './print-tickets';

/* Whatever happens in whatever order, the paper ends up telling what is so. */
describe('any story', () => {
  const events: fc.Arbitrary<Change> = fc.constantFrom<Change>(
    markAnswered,
    cancel(later(200)),
    finish(later(201)),
    finishAndRestore(later(202)),
    markUnconfirmed(later(203), 'answer-lost'),
    make(later(204)),
    discard(later(205)),
    acknowledge(later(206)),
    interruptPrints(later(207)),
    (ticket) => plan(ticket),
    (ticket) => print(ticket),
    (ticket) => print(ticket, { kind: 'failed', problem: 'paper-out' }),
    (ticket) => print(ticket, { kind: 'unproved', problem: 'silent' }),
    (ticket) => print(ticket, { kind: 'unproved', problem: 'cut-off' }),
    (ticket) => changed(ticket, { table: { display_name: String(ticket.history.length) } }),
    (ticket) => holdPrints(new Set(ticket.prints.map(({ key }) => key)), later(208))(ticket),
    settleHeld(true, later(209)),
  );

  it('over any story, at most one unmarked order came out, and the last slip tells what is so', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (story) => {
        const ticket = story.reduce((ticket, change) => plan(change(plan(ticket))), answeredTicket());
        const ended = plan(print(plan(settleHeld(true, later(300))(ticket))));
        const out = ended.prints.filter(({ state }) => state === 'printed' || state === 'unproved');
        const unmarked = out.filter(({ slip, unsure }) => slip === 'order' && unsure === 0);
        expect(unmarked.length).toBeLessThanOrEqual(1);
        expect(new Set(ended.prints.map(({ key }) => key)).size).toBe(ended.prints.length);
        const last = out.at(-1);
        if (last === undefined) return;
        if (isVoid(ended)) expect(last.slip).toBe('void');
        else if (isUnconfirmed(ended)) expect(['check', 'void']).toContain(last.slip);
        else expect(['order', 'update', 'confirmed', 'again']).toContain(last.slip);
      }),
      { numRuns: 2_000 },
    );
  });
});
