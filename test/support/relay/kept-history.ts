import { businessDay } from '../../../main/core/tickets/business-day';
import type { PrinterSettings } from '../../../shared/printing/printer';
import { eventBody, type OrderFields, orderBody } from './relay-bodies';
import { dayMs, minuteMs, RelayClock } from './relay-clock';
import { type RelayHarness, startRelay } from './relay-harness';

/** By default. */
const dayEndsAtHour = 4;

/** What a day had of each; numbers count up from 1 in this order. */
export interface KeptDay {
  readonly made: readonly OrderFields[];
  readonly cancelled?: readonly OrderFields[];
  readonly blocked?: number;
}

/**
 * Fills a data folder with days that are over, as the core itself leaves them: the last one is yesterday.
 * @returns the business days, oldest first
 */
export async function keepHistory(
  dataDir: string,
  days: readonly KeptDay[],
  printers: readonly PrinterSettings[] = [],
): Promise<readonly string[]> {
  // At two in the morning it is still the day before.
  const noon = new Date(Date.now() - dayEndsAtHour * 60 * minuteMs);
  noon.setHours(12, 0, 0, 0);
  const startsAt = noon.getTime() - days.length * dayMs;
  const clock = new RelayClock(startsAt);
  const harness = await startRelay({ dataDir, clock, environment: { printers } });
  for (const day of days) {
    await live(harness, day, printers.length > 0);
    clock.pass(dayMs);
    // At its start it closes what the end of the day closes.
    await harness.restart();
    await harness.until(({ tickets }) => tickets.length === 0);
  }
  await harness.stop();
  return days.map((_, index) => businessDay(startsAt + index * dayMs, dayEndsAtHour));
}

async function live(harness: RelayHarness, day: KeptDay, printed: boolean): Promise<void> {
  const { commands } = harness.relay;
  let number = 0;
  const take = async (fields: OrderFields): Promise<OrderBodyIds> => {
    number += 1;
    const { order } = orderBody({ orderNumberToday: number, ...fields });
    await harness.post({ order });
    if (printed) await harness.until(() => harness.ticket(order.id)?.prints[0]?.state === 'printed');
    return order;
  };
  for (const fields of day.made) {
    const { id } = await take(fields);
    for (const from of ['new', 'preparing', 'ready'] as const)
      await commands.stepTicket({ id, from, direction: 'forward' });
  }
  for (const fields of day.cancelled ?? []) {
    const { id, checkout_id } = await take(fields);
    await harness.post(eventBody('checkout_cancelled', checkout_id));
    await commands.acknowledgeTicket({ id });
  }
  void commands.pauseOrdering({ minutes: null });
  for (let blocked = 0; blocked < (day.blocked ?? 0); blocked += 1) await harness.post(orderBody());
  void commands.resumeOrdering(null);
}

type OrderBodyIds = Pick<ReturnType<typeof orderBody>['order'], 'id' | 'checkout_id'>;
