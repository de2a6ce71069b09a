import { expect, it } from 'vitest';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { TicketQueue } from '../../../../main/core/tickets/ticket-queue';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { orderBody } from '../../../support/relay/relay-bodies';

/** A ticket's queue on a disk whose writes the test ends, in the order in which they began. */
function queueOnHeldDisk() {
  const { order } = orderBody();
  const ticket = newTicket({
    id: order.id,
    order,
    read: orderOfBody(order),
    body: JSON.stringify({ order }),
    at: '2026-11-21T12:00:00.000Z',
    through: 'checkout',
    test: false,
  });
  const writes: { readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const queue = new TicketQueue(ticket, {
    writer: {
      write: () => ({
        begun: Promise.resolve(),
        ended: new Promise((end, fail) => writes.push({ end, fail })),
        giveUp: () => undefined,
      }),
    },
    watch: ({ ended }) => ended,
    changed: () => undefined,
    committed: () => undefined,
  });
  return { queue, writes };
}

const done = (ticket: Ticket): Ticket => ({ ...ticket, stage: 'done' });
const cancelled = (ticket: Ticket): Ticket => ({
  ...ticket,
  validity: { kind: 'cancelled', at: '2026-11-21T12:01:00.000Z' },
});

it('a retry during a write does not apply a change that is then reported as failed', async () => {
  const { queue, writes } = queueOnHeldDisk();
  const answer = queue.apply(done, 'disk-first');
  queue.retry();
  writes[0]?.fail(new Error('EIO'));
  await expect(answer).rejects.toThrow('EIO');
  await queue.settled();
  expect(writes).toHaveLength(1);
  expect(queue.committed.stage).toBe('new');
  expect(queue.idle).toBe(true);
});

it('a retry during a write writes once more what must not be lost', async () => {
  const { queue, writes } = queueOnHeldDisk();
  const answer = queue.apply(cancelled, 'at-once');
  queue.retry();
  writes[0]?.fail(new Error('EIO'));
  await expect(answer).rejects.toThrow('EIO');
  expect(queue.visible.validity.kind).toBe('cancelled');
  queue.retry();
  expect(writes).toHaveLength(2);
  writes[1]?.end();
  await queue.settled();
  expect(queue.committed.validity.kind).toBe('cancelled');
});
