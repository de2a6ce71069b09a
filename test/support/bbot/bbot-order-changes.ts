import { type BbotOrderBody, makeItem, withTotals } from './bbot-order';
import type { BbotRandom } from './bbot-random';
import { bbotTime } from './bbot-time';

/** The same order with all items at another status. `waiting` is the only status that a document shows. */
export function withItemStatus(body: BbotOrderBody, status: string, modifiedAtMs: number): BbotOrderBody {
  return {
    ...body,
    order: {
      ...body.order,
      items: body.order.items.map((item) => ({ ...item, status })),
      last_modified: bbotTime(modifiedAtMs),
    },
  };
}

/** The same order, closed by Bbot. */
export function closed(body: BbotOrderBody, closedAtMs: number): BbotOrderBody {
  const done = withItemStatus(body, 'fulfilled', closedAtMs);
  return { ...done, order: { ...done.order, time_closed: bbotTime(closedAtMs) } };
}

/** The same order with one item more, its amounts added up anew. */
export function withOneItemMore(
  body: BbotOrderBody,
  random: BbotRandom,
  modifiedAtMs: number,
): BbotOrderBody {
  return {
    ...body,
    order: withTotals({
      ...body.order,
      items: [...body.order.items, makeItem(random, body.order.id)],
      last_modified: bbotTime(modifiedAtMs),
    }),
  };
}
