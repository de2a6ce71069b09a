import { expect, it } from 'vitest';
import { coveredBySeenAll } from '../../../../renderer/board/alarms/seen-all';
import { sampleTicket } from '../../sample-ticket';

it('"Seen all" covers what rings, but nothing that is void or in doubt', () => {
  const ringing = [
    sampleTicket({ id: 'new' }),
    sampleTicket({ id: 'updated', alert: 'updated' }),
    sampleTicket({ id: 'restored', alert: 'restored' }),
    sampleTicket({
      id: 'cancelled',
      alert: 'cancelled',
      validity: { kind: 'cancelled', at: '2026-11-21T19:03:00.000Z' },
    }),
    sampleTicket({ id: 'doubtful', payment: { kind: 'unconfirmed' } }),
    sampleTicket({ id: 'silent', alert: null }),
  ];
  const { covered, areAll } = coveredBySeenAll(ringing, new Set());
  expect(covered.map(({ id }) => id)).toEqual(['new', 'updated', 'restored']);
  expect(areAll).toBe(true);
});

it('"Seen all" covers nothing that the board only counts, and says then that it is not all', () => {
  const ringing = ['drawn', 'counted'].map((id) => sampleTicket({ id }));
  const { covered, areAll } = coveredBySeenAll(ringing, new Set(['counted']));
  expect(covered.map(({ id }) => id)).toEqual(['drawn']);
  expect(areAll).toBe(false);
});
