import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayCsv } from '../../../../main/core/history/day-csv';
import { daySheet } from '../../../../main/core/history/day-sheet';
import { isDoneOnPaper } from '../../../../main/core/printing/done-on-paper';
import { timeWords } from '../../../../main/core/printing/layout/order-words';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { closesAtDayEnd } from '../../../../main/core/tidy-days';
import { arrangeTickets, boardColumns, partLater } from '../../../../renderer/board/layout/arrange-tickets';
import { ageStartMs, clockWords } from '../../../../renderer/board/ticket/ticket-age';
import { wantedAtWords } from '../../../../renderer/board/ticket/ticket-words';
import { factsOf } from '../../../../renderer/history/ticket-facts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { comesUpAtMs } from '../../../../shared/ticket/for-later';
import { sampleTicket } from '../../../renderer/sample-ticket';
import { clockAt } from '../../../support/relay/relay-clock';

const nowMs = Date.parse('2026-11-21T19:00:00Z');
const present = { nowMs, lagMs: 0 };
const limits = { slowMinutes: 10, lateMinutes: 20 };
const english = { nowMs, locale: 'en-US' };

/** What a program may write where a time belongs. */
const oddTime = fc.oneof(
  fc.constantFrom(
    ...['0001-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z'],
    ...['+275760-09-13T00:00:00.001Z', '-271821-04-20T00:00:00Z', '2026-02-30T10:00:00Z', 'soon', ''],
    ...[0, -1, 8.64e15, 8.64e15 + 1, 1e21, Number.MAX_SAFE_INTEGER, 1_795_287_600, 1_795_287_600_000],
    ...[true, null, [], {}],
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);

const oddOrders = fc.record({
  time: oddTime,
  last_modified: oddTime,
  time_closed: oddTime,
  user_desired_time: oddTime,
  snooze_till: oddTime,
});

function ticketOf(id: string, odd: object): BoardTicket {
  const { desiredAt, snoozeTill, placedAt, lastModified, closedAt } = orderOfBody({ ...odd });
  return sampleTicket({ id }, { desiredAt, snoozeTill, placedAt, lastModified, closedAt });
}

it('whatever is in place of a time, tickets are sorted, filed, shown and printed, and nothing fails', () => {
  fc.assert(
    fc.property(fc.array(oddOrders, { minLength: 1, maxLength: 8 }), (odd) => {
      const tickets = odd.map((times, index) => ticketOf(`${index}`, times));
      const columns = arrangeTickets(tickets, present);
      const shown = boardColumns.flatMap((column) => columns[column]);
      expect(shown.map(({ id }) => id).sort()).toEqual(tickets.map(({ id }) => id));
      // The same whichever comes first.
      expect(arrangeTickets([...tickets].reverse(), present)).toEqual(columns);
      const { field, later, nextMoveMs } = partLater(shown, 45, nowMs);
      expect(field.length + later.length).toBe(tickets.length);
      if (nextMoveMs !== null) expect(nextMoveMs).toBeLessThan(Date.UTC(2100, 0, 1));
      for (const ticket of tickets) {
        const { desiredAt } = ticket.order;
        expect(Number.isFinite(ageStartMs(ticket, limits, 0))).toBe(true);
        expect(clockWords(ticket, 5, limits)).not.toMatch(/NaN|Infinity/);
        expect(Number.isFinite(comesUpAtMs(ticket, 45) ?? 0)).toBe(true);
        isDoneOnPaper({ ...ticket, body: '' }, clockAt(nowMs));
        closesAtDayEnd({ ...ticket, body: '' }, clockAt(nowMs), 4);
        if (desiredAt !== null) expect(wantedAtWords(desiredAt, nowMs)).toBe(timeWords(desiredAt, english));
        factsOf(ticket);
      }
      expect(daySheet(tickets, 4).orders).toBe(tickets.length);
      expect(dayCsv(tickets, 'USD', 'en-US').toString()).not.toMatch(/NaN|Invalid/);
    }),
    { numRuns: 500 },
  );
});

it.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z', '+275760-09-13T00:00:00Z'])(
  'an order for a year beyond sense is among those for now, with what Bbot wrote: %s',
  (user_desired_time) => {
    const ticket = ticketOf('odd', { user_desired_time });
    expect(wantedAtWords(ticket.order.desiredAt ?? '', nowMs)).toBe(user_desired_time);
    expect(timeWords(ticket.order.desiredAt ?? '', english)).toBe(user_desired_time);
    expect(partLater([ticket], 45, nowMs)).toMatchObject({ field: [ticket], later: [], nextMoveMs: null });
  },
);
