import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';

let dataDir: string;
let core: RelayCore;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-checkouts-'));
  core = await openCore({ dataDir, clock: new RelayClock() });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

const at = '2026-11-21T17:00:00.000Z';

function ticketOf(id: string, checkoutId: string): Ticket {
  const { order } = orderBody({ id, checkout_id: checkoutId });
  const read = orderOfBody({ ...order });
  return {
    ...newTicket({ id, order: { ...order }, read, body: '{}', at, through: 'checkout', test: false }),
    payment: { kind: 'answered' },
  };
}

it('the orders of a checkout are found whatever the case of its id, and not once they are gone', async () => {
  const checkout = '1F0E2D3C-4B5A-4697-8899-AABBCCDDEEFF';
  for (const [id, checkoutId] of [
    ['one', checkout],
    ['other', 'elsewhere'],
    ['two', checkout.toLowerCase()],
  ] as const)
    core.parts.store.adopt(ticketOf(id, checkoutId));
  const { store } = core.parts;
  expect(store.idsOfCheckout(checkout.toLowerCase())).toEqual(['one', 'two']);
  await store.change('one', (ticket) => ({ ...ticket, alert: null, archivedAt: at }));
  await core.settled();
  expect(store.idsOfCheckout(checkout)).toEqual(['two']);
  await store.change('two', (ticket) => ({ ...ticket, alert: null, archivedAt: at }));
  await core.settled();
  expect(store.idsOfCheckout(checkout)).toEqual([]);
});

it('each of thousands of tickets may ask for its checkout’s others, at a cost that does not grow with them', () => {
  const { store } = core.parts;
  let adopted = 0;
  const adoptUpTo = (count: number): void => {
    for (; adopted < count; adopted += 1) store.adopt(ticketOf(`order ${adopted}`, `checkout ${adopted}`));
  };
  const costOfAsking = (): number => {
    const costs = Array.from({ length: 5 }, () => {
      const begunAt = process.cpuUsage();
      for (let asked = 0; asked < 500; asked += 1) store.idsOfCheckout(`checkout ${asked}`);
      return process.cpuUsage(begunAt).user;
    });
    return Math.max(50, Math.min(...costs));
  };
  adoptUpTo(500);
  costOfAsking();
  const few = costOfAsking();
  adoptUpTo(10_000);
  // Twenty times as many tickets; what looks through all of them costs twenty times as much.
  expect(costOfAsking() / few).toBeLessThan(8);
});
