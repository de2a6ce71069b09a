import { describe, expect, it } from 'vitest';
import { arrangeTickets, partLater } from '../../../../renderer/board/layout/arrange-tickets';
import { sampleTicket } from '../../sample-ticket';

const at = (minute: number) => `2026-11-21T19:${String(minute).padStart(2, '0')}:00.000Z`;
const nowMs = Date.parse(at(10));
const present = { nowMs, lagMs: 0 };
const idsOf = (tickets: readonly { id: string }[]) => tickets.map((ticket) => ticket.id);

it('a column is sorted by the time at which orders were taken, oldest first', () => {
  const tickets = [
    sampleTicket({ id: 'late', takenAt: at(9) }),
    sampleTicket({ id: 'early', takenAt: at(1) }),
    sampleTicket({ id: 'middle', takenAt: at(5) }),
  ];
  expect(idsOf(arrangeTickets(tickets, present).new)).toEqual(['early', 'middle', 'late']);
});

it('an order that is wanted at a time is sorted by that time', () => {
  const tickets = [
    sampleTicket({ id: 'at once', takenAt: at(9) }),
    sampleTicket({ id: 'in a while', takenAt: at(1) }, { desiredAt: at(30) }),
    sampleTicket({ id: 'overdue', takenAt: at(8) }, { desiredAt: at(2) }),
  ];
  expect(idsOf(arrangeTickets(tickets, present).new)).toEqual(['overdue', 'at once', 'in a while']);
});

it('a snoozed order is sorted by the time at which it is brought up, until then', () => {
  const tickets = [
    sampleTicket({ id: 'snoozed', takenAt: at(1) }, { snoozeTill: at(20) }),
    sampleTicket({ id: 'at once', takenAt: at(5) }),
  ];
  expect(idsOf(arrangeTickets(tickets, present).new)).toEqual(['at once', 'snoozed']);
  expect(idsOf(arrangeTickets(tickets, { nowMs: Date.parse(at(21)), lagMs: 0 }).new)).toEqual([
    'snoozed',
    'at once',
  ]);
});

it("Bbot's year 1900 is no time for sorting", () => {
  const tickets = [
    sampleTicket({ id: 'early', takenAt: at(1) }),
    sampleTicket(
      { id: 'late', takenAt: at(5) },
      { desiredAt: '1900-01-01T00:00:00Z', snoozeTill: '1900-01-01T00:00:00Z' },
    ),
  ];
  expect(idsOf(arrangeTickets(tickets, present).new)).toEqual(['early', 'late']);
  expect(partLater(tickets, 45, nowMs).later).toEqual([]);
});

it('orders of one instant are always in the same order, whichever came first', () => {
  const [a, b] = [sampleTicket({ id: 'a' }), sampleTicket({ id: 'b' })];
  expect(idsOf(arrangeTickets([a, b], present).new)).toEqual(idsOf(arrangeTickets([b, a], present).new));
});

it('done orders are shown newest first', () => {
  const tickets = [
    sampleTicket({ id: 'early', takenAt: at(1), stage: 'done', alert: null }),
    sampleTicket({ id: 'late', takenAt: at(9), stage: 'done', alert: null }),
  ];
  expect(idsOf(arrangeTickets(tickets, present).done)).toEqual(['late', 'early']);
});

it('a cancelled order stays in its column until somebody has seen it', () => {
  const cancelled = sampleTicket({
    stage: 'preparing',
    validity: { kind: 'cancelled', at: at(3) },
    alert: 'cancelled',
  });
  expect(arrangeTickets([cancelled], present).preparing).toHaveLength(1);
  expect(arrangeTickets([{ ...cancelled, alert: null }], present).done).toHaveLength(1);
});

it('what rings is never put behind the Done tab', () => {
  const columns = arrangeTickets([sampleTicket({ stage: 'done', alert: 'updated' })], present);
  expect(columns.ready).toHaveLength(1);
  expect(columns.done).toHaveLength(0);
});

describe('orders for later', () => {
  const wantedAt = (minute: number) => sampleTicket({}, { desiredAt: at(minute) });

  it('an order is for later if wanted at least so many minutes ahead, until it is that near', () => {
    const ticket = wantedAt(56);
    expect(partLater([ticket], 45, nowMs).later).toEqual([ticket]);
    expect(partLater([ticket], 45, Date.parse(at(11))).field).toEqual([ticket]);
    expect(partLater([wantedAt(50)], 45, nowMs).later).toEqual([]);
  });

  it('an order is for later if Bbot snoozed it, until that is over, whenever the guest wants it', () => {
    const ticket = sampleTicket({}, { snoozeTill: at(11), desiredAt: at(59) });
    expect(partLater([ticket], 45, nowMs).later).toEqual([ticket]);
    expect(partLater([ticket], 45, Date.parse(at(11))).field).toEqual([ticket]);
  });

  it('an order is not for later once somebody has started it', () => {
    const ticket = { ...wantedAt(59), stage: 'preparing' as const };
    expect(partLater([ticket], 45, nowMs).field).toEqual([ticket]);
  });

  it('it is known when the next order for later comes to the field', () => {
    for (const minutes of [
      [59, 57],
      [57, 59],
    ])
      expect(partLater(minutes.map(wantedAt), 45, nowMs).nextMoveMs).toBe(Date.parse(at(12)));
    expect(partLater([wantedAt(11)], 45, nowMs).nextMoveMs).toBeNull();
  });
});
