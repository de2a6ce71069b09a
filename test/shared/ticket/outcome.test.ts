import { expect, it } from 'vitest';
import { outcomeOf } from '../../../shared/ticket/outcome';
import { sampleTicket } from '../../renderer/sample-ticket';

const at = '2026-11-21T19:02:00.000Z';

it.each([
  [{ stage: 'done' }, 'done'],
  [{ payment: { kind: 'unconfirmed' } }, 'unconfirmed'],
  [{ validity: { kind: 'discarded', at }, payment: { kind: 'unconfirmed' } }, 'discarded'],
  [{ validity: { kind: 'cancelled', at }, payment: { kind: 'unconfirmed' }, stage: 'ready' }, 'cancelled'],
] as const)('an order with %j came to this: %s', (changes, outcome) => {
  expect(outcomeOf(sampleTicket(changes))).toBe(outcome);
});
