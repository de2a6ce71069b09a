import { expect, it } from 'vitest';
import { countsOf, listedBlocked, listedTickets } from '../../../renderer/history/filter-day';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { DayRecord } from '../../../shared/status/history';
import { sampleJob } from '../../support/printer/sample-print-job';
import { sampleTicket } from '../sample-ticket';

const at = '2026-11-21T19:02:00.000Z';
const item = {
  name: 'Tuna Tartare',
  mods: [{ text: 'no Éclairs', depth: 0 }],
  instructions: null,
  pretaxCents: null,
  quantity: 1,
};
const numbered = (
  number: string,
  changes: Partial<BoardTicket> = {},
  order: Partial<BoardTicket['order']> = {},
) => sampleTicket({ id: number, ...changes }, { number, ...order });

const record: DayRecord = {
  day: '2026-11-21',
  tickets: [
    numbered('1', { prints: [sampleJob()] }),
    numbered('2', { validity: { kind: 'cancelled', at }, prints: [sampleJob({ state: 'dropped' })] }),
    numbered('3', {
      validity: { kind: 'discarded', at },
      prints: [sampleJob({ state: 'dropped', unsure: 1 })],
    }),
    numbered(
      '44',
      {},
      {
        guestName: 'Zoë Ámbar',
        phone: '+1 (555) 010-0077',
        items: [{ ...item, status: null, tags: [] }],
      },
    ),
  ],
  blocked: [
    { at, code: 'PAUSED', valueCents: 100, attempts: 1, guestName: 'Ada', items: ['Ceviche'] },
    { at, code: 'CLOSED', valueCents: 100, attempts: 1 },
  ],
  sheet: {} as DayRecord['sheet'],
};
const listed = (filter: 'all' | 'cancelled' | 'printed', query = '') =>
  listedTickets(record, filter, query).map(({ order }) => order.number);

it('a day is listed newest first, by what became of each order', () => {
  expect(listed('all')).toEqual(['44', '3', '2', '1']);
  expect(listed('cancelled')).toEqual(['3', '2']);
  expect(listed('printed')).toEqual(['3', '1']);
  expect(listedBlocked(record, '').map(({ code }) => code)).toEqual(['CLOSED', 'PAUSED']);
  expect(countsOf(record)).toEqual({ all: 4, cancelled: 2, blocked: 2, printed: 2 });
});

it.each([
  ['a number', '44'],
  ['a number with its sign', '#44'],
  ['a part of a name, without case and accents', 'zoe amb'],
  ['words in any order', 'ambar tuna'],
  ['an item', 'tartare'],
  ['what is done to an item', 'no eclairs'],
  ['the last four digits of the phone', '0077'],
])('a day is searched by %s', (_, query) => {
  expect(listed('all', query)).toEqual(['44']);
});

it('a day is not searched by other digits of a phone, nor by fewer', () => {
  expect(listed('all', '5550')).toEqual([]);
  expect(listed('all', '077')).toEqual([]);
});

it('a day has its blocked checkouts searched by guest and item, where those are kept', () => {
  expect(listedBlocked(record, 'ada cev')).toHaveLength(1);
  expect(listedBlocked(record, 'eve')).toHaveLength(0);
});
