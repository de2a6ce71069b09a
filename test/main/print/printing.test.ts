import { afterEach, expect, it } from 'vitest';
import { modifiedAfter, orderBody } from '../../support/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay-harness';

let harness: RelayHarness;
afterEach(() => harness.stop());

it('a printer that throws neither fails an answer nor stops a ticket', async () => {
  const ticketCommitted = (): void => {
    throw new Error('paper jam');
  };
  harness = await startRelay({ printing: { down: false, ticketCommitted } });
  const { order } = orderBody();
  expect(await harness.post({ order })).toMatchObject({ status: 200, code: 'accepted' });
  const tapped = harness.relay.commands.stepTicket({ id: order.id, from: 'new', direction: 'forward' });
  expect(await tapped).toEqual({ ok: true, value: null });
  const update = {
    order: { ...order, table: { display_name: 'Terrace' }, last_modified: modifiedAfter(60) },
  };
  expect(await harness.post(update)).toMatchObject({ status: 200, code: 'updated' });
  expect(harness.ticket(order.id)).toMatchObject({ stage: 'preparing', order: { table: 'Terrace' } });
  expect(harness.logLines.some((line) => line.includes('paper jam'))).toBe(true);
});
