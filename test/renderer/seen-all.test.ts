import { expect, it } from 'vitest';
import { coveredBySeenAll } from '../../renderer/board/seen-all';
import { sampleTicket } from './sample-ticket';

it('"Seen all" covers what rings, but nothing that is void or in doubt', () => {
  const ringing = [
    sampleTicket({ id: 'new' }),
    sampleTicket({ id: 'updated', alert: 'updated' }),
    sampleTicket({ id: 'restored', alert: 'restored' }),
    sampleTicket({ id: 'cancelled', alert: 'cancelled', cancelledAt: '2026-11-21T19:03:00.000Z' }),
    sampleTicket({ id: 'doubtful', assurance: 'unconfirmed' }),
    sampleTicket({ id: 'silent', alert: null }),
  ];
  expect(coveredBySeenAll(ringing).map(({ id }) => id)).toEqual(['new', 'updated', 'restored']);
});
