import { expect, it } from 'vitest';
import { type HistoryDeps, readDay } from '../../../../main/core/history/read-day';
import { businessDay } from '../../../../main/core/tickets/business-day';
import { sampleTicket } from '../../../renderer/sample-ticket';
import { RelayClock } from '../../../support/relay/relay-clock';

it('reading a day misses no ticket that comes back to the board meanwhile', async () => {
  const ticket = { ...sampleTicket(), body: '{}' };
  const day = businessDay(Date.parse(ticket.takenAt), 4);
  const open: (typeof ticket)[] = [];
  const parts = {
    clock: new RelayClock(),
    settings: { current: { dayEndsAtHour: 4 } },
    store: { all: () => open },
    archive: {
      countByDay: () => new Map([[day, 1]]),
      namesOfDay: () => ['its file'],
      read: async () => {
        open.push(ticket);
        return null;
      },
    },
    activity: { linesOf: async () => [] },
    refusals: { today: [] },
  };
  const record = await readDay(parts as unknown as HistoryDeps, day);
  expect(record?.tickets.map(({ id }) => id)).toEqual([ticket.id]);
});
