import { describe, expect, it } from 'vitest';
import { arrangeTickets } from '../../renderer/board/arrange-tickets';
import { sampleTicket } from './sample-ticket';

const at = (minute: number) => `2026-11-21T19:${String(minute).padStart(2, '0')}:00.000Z`;
const idsOf = (tickets: readonly { id: string }[]) => tickets.map((ticket) => ticket.id);

describe('where a ticket is shown', () => {
  it('sorts a column by the time at which orders were taken, oldest first', () => {
    const columns = arrangeTickets([
      sampleTicket({ id: 'late', takenAt: at(9) }),
      sampleTicket({ id: 'early', takenAt: at(1) }),
      sampleTicket({ id: 'middle', takenAt: at(5) }),
    ]);
    expect(idsOf(columns.new)).toEqual(['early', 'middle', 'late']);
  });

  it('has the same order for orders of one instant, whichever came first', () => {
    const [a, b] = [sampleTicket({ id: 'a' }), sampleTicket({ id: 'b' })];
    expect(idsOf(arrangeTickets([a, b]).new)).toEqual(idsOf(arrangeTickets([b, a]).new));
  });

  it('shows done orders newest first', () => {
    const columns = arrangeTickets([
      sampleTicket({ id: 'early', takenAt: at(1), stage: 'done', alert: null }),
      sampleTicket({ id: 'late', takenAt: at(9), stage: 'done', alert: null }),
    ]);
    expect(idsOf(columns.done)).toEqual(['late', 'early']);
  });

  it('keeps a cancelled order in its column until somebody has seen it', () => {
    const cancelled = sampleTicket({ stage: 'preparing', cancelledAt: at(3), alert: 'cancelled' });
    expect(arrangeTickets([cancelled]).preparing).toHaveLength(1);
    expect(arrangeTickets([{ ...cancelled, alert: null }]).done).toHaveLength(1);
  });

  it('never puts what rings behind the Done tab', () => {
    const columns = arrangeTickets([sampleTicket({ stage: 'done', alert: 'updated' })]);
    expect(columns.ready).toHaveLength(1);
    expect(columns.done).toHaveLength(0);
  });
});
