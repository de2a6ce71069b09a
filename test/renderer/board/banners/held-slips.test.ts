import { expect, it } from 'vitest';
import { heldSlips } from '../../../../renderer/board/banners/held-slips';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { barJob } from '../../sample-printer';
import { sampleTicket } from '../../sample-ticket';

it('the held slips are counted, with their orders as they came and their printers', () => {
  const held = { state: 'held' } as const;
  const later = sampleTicket({
    id: 'b',
    takenAt: '2026-11-21T19:05:00.000Z',
    prints: [sampleJob(held), barJob(held)],
  });
  const first = sampleTicket({ id: 'a', prints: [sampleJob(held), barJob()] });
  const printed = sampleTicket({ id: 'c', prints: [sampleJob()] });
  expect(heldSlips([later, printed, first])).toEqual({
    count: 3,
    printers: ['Kitchen', 'Bar'],
    tickets: [first, later],
  });
});
