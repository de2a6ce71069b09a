import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import type { RelayHarness } from '../../support/relay/relay-harness';

export interface RushFigures {
  readonly orders: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly handles: number;
}

const together = 8;

/**
 * Orders with all that follows them, eight at a time: every one is repeated and tapped, some are cancelled and
 * acknowledged. Nothing rings at the end.
 */
export async function rush(relay: RelayHarness, orders: number): Promise<void> {
  let begun = 0;
  const next = async (): Promise<void> => {
    while (begun < orders) {
      begun += 1;
      await liveThrough(relay, begun);
    }
  };
  await Promise.all(Array.from({ length: together }, next));
}

async function liveThrough({ relay, post }: RelayHarness, number: number): Promise<void> {
  const body = orderBody();
  const { id, checkout_id: checkoutId } = body.order;
  const statuses = [(await post(body)).status, (await post(body)).status];
  await relay.commands.stepTicket({ id, from: 'new', direction: 'forward' });
  if (number % 10 === 0) {
    statuses.push(
      (await post(eventBody('checkout_cancelled', checkoutId), { path: '/bbot/updates' })).status,
    );
    await relay.commands.acknowledgeTicket({ id });
  }
  if (statuses.some((status) => status !== 200)) throw new Error(`order ${number} was answered ${statuses}`);
}

/** What the process holds now. Run Node with --expose-gc for a sharp figure. */
export function figures(orders: number): RushFigures {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    orders,
    heapMb: heapUsed / 1024 ** 2,
    rssMb: rss / 1024 ** 2,
    handles: process.getActiveResourcesInfo().length,
  };
}
