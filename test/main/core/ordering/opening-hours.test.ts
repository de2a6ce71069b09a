import { afterEach, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
afterEach(() => harness.stop());

/** A Saturday, local time. */
const clockAt = (hour: number): RelayClock => new RelayClock(new Date(2026, 10, 21, hour).getTime());
const daily = Array.from({ length: 7 }, () => [{ from: 11 * 60, to: 22 * 60 }]);

it('a checkout outside of the opening hours is blocked until they begin, and a paid order is taken', async () => {
  harness = await startRelay({
    clock: clockAt(23),
    settings: { openingHours: daily, takeLaterOrders: false },
  });
  const refused = await harness.post(orderBody());
  expect(refused).toMatchObject({ status: 503, code: 'CLOSED' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(11 * 3_600);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(12 * 3_600);
  expect(await harness.post(orderBody(), { path: '/bbot/updates' })).toMatchObject({ status: 200 });
  expect(harness.snapshot().status.ordering).toMatchObject({ kind: 'closed', by: 'hours' });
});

it('a checkout within opening hours is taken, and hours that were removed block nothing', async () => {
  harness = await startRelay({ clock: clockAt(12), settings: { openingHours: daily } });
  expect(await harness.post(orderBody())).toMatchObject({ status: 200 });
  const { commands } = harness.relay;
  const closed = [[], [], [], [], [], [], []];
  expect(await commands.changeOpeningHours({ hours: closed })).toMatchObject({ ok: true });
  expect(await harness.post(orderBody())).toMatchObject({ status: 503, code: 'CLOSED' });
  await commands.changeOpeningHours({ hours: null });
  expect(await harness.post(orderBody())).toMatchObject({ status: 200 });
});

it('"Close until tomorrow" blocks checkouts until the next business day begins', async () => {
  const clock = clockAt(22);
  harness = await startRelay({ clock });
  await harness.relay.commands.closeUntilTomorrow(null);
  const tomorrow = new Date(2026, 10, 22, 4);
  expect(harness.snapshot().status.ordering).toMatchObject({ kind: 'closed', until: tomorrow.toISOString() });
  expect(await harness.post(orderBody())).toMatchObject({ status: 503, code: 'CLOSED' });
  clock.pass(6 * 3_600_000);
  expect(await harness.post(orderBody())).toMatchObject({ status: 200 });
});
