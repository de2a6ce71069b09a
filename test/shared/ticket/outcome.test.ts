import { expect, it } from 'vitest';
import { outcomeOf } from '../../../shared/ticket/outcome';
import { sampleTicket } from '../../renderer/sample-ticket';

const at = '2026-11-21T19:02:00.000Z';

it.each([
  [{ stage: 'done' }, 'done'],
  [{ assurance: 'unconfirmed' }, 'unconfirmed'],
  [{ discardedAt: at, assurance: 'unconfirmed' }, 'discarded'],
  [{ cancelledAt: at, discardedAt: at, stage: 'ready' }, 'cancelled'],
] as const)('%j came to this: %s', (changes, outcome) => {
  expect(outcomeOf(sampleTicket(changes))).toBe(outcome);
});
