import { eventBody, itemNamed, orderBody } from '../support/relay/relay-bodies';
import { dayMs, minuteMs, RelayClock } from '../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../support/relay/relay-harness';

/** Long over, whenever a test runs. */
const evening = Date.UTC(2025, 10, 29, 23, 50);

/** Fills a data folder with one day of orders under these names, as the core itself leaves it. */
export async function keepDay(dataDir: string, names: readonly string[]): Promise<void> {
  const clock = new RelayClock(evening);
  const harness = await startRelay({ dataDir, clock });
  for (const [index, name] of names.entries()) {
    await take(harness, index, name, names.at(index - 1) ?? name);
    clock.pass(minuteMs);
  }
  clock.pass(dayMs);
  // At its start it closes what the end of the day closes.
  await harness.restart();
  await harness.until(({ tickets }) => tickets.length === 0);
  await harness.stop();
}

async function take(harness: RelayHarness, index: number, name: string, other: string): Promise<void> {
  const items = [itemNamed(other), itemNamed('Ceviche', { special_instructions: name })];
  const body = orderBody({
    orderNumberToday: 9_999 - index,
    guest_name: name,
    table: { display_name: other },
    items,
  });
  const { id, checkout_id } = body.order;
  await harness.post(body);
  const { commands } = harness.relay;
  if (index % 4 === 0) {
    await harness.post(eventBody('checkout_cancelled', checkout_id));
    await commands.acknowledgeTicket({ id });
    return;
  }
  for (const from of ['new', 'preparing', 'ready'] as const)
    await commands.stepTicket({ id, from, direction: 'forward' });
}
