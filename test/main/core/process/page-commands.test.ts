import { afterEach, beforeEach, expect, it } from 'vitest';
import type { View } from '../../../../main/core/process/messages';
import { pageCommands } from '../../../../main/core/process/page-lines';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay({ board: false });
});
afterEach(() => harness.stop());

/** Half a minute in which only this page says that it draws. Returns what an order then meets. */
async function orderWith(view: View): Promise<string | undefined> {
  for (let sign = 0; sign < 3; sign += 1) {
    harness.clock.pass(10_000);
    await pageCommands(view, harness.relay.commands).boardIsAlive({ sequence: harness.snapshot().sequence });
  }
  return (await harness.post(orderBody())).code;
}

it('the core takes orders while the board draws', async () => {
  expect(await orderWith('board')).toBe('accepted');
});

it('the core takes no orders while only the silent kitchen page draws: OFFLINE', async () => {
  expect(await orderWith('kitchen')).toBe('OFFLINE');
});
