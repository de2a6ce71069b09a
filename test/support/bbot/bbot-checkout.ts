import {
  checkoutBeginning,
  checkoutCancelled,
  checkoutFinished,
  integrationChanged,
  itemsRefunded,
  pricecheck,
} from './bbot-checkout-event';
import { type BbotAddress, type Delivery, type DeliveryKind, pathOf } from './bbot-delivery';
import type { BbotMix } from './bbot-mix';
import { type BbotOrderBody, makeOrder } from './bbot-order';
import { closed, withItemStatus, withOneItemMore } from './bbot-order-changes';
import type { BbotRandom } from './bbot-random';

const hourMs = 3_600_000;

export interface CheckoutOptions {
  readonly random: BbotRandom;
  readonly mix: BbotMix;
  readonly address: BbotAddress;
  /** Milliseconds between one thing that happens to an order and the next. */
  readonly followUpMs: number;
  /** When the run started, in milliseconds since 1970. */
  readonly startMs: number;
  /** When the guest pays, in milliseconds after that. */
  readonly atMs: number;
  nextNumber(): number;
}

interface Happening {
  /** In steps of `followUpMs` after the order. */
  readonly step: number;
  readonly kind: DeliveryKind;
  readonly order: BbotOrderBody;
  readonly body: object;
}

/** All that Bbot tells about one guest's checkout, from its beginning to the closed order, by time. */
export function makeCheckout(options: CheckoutOptions): Delivery[] {
  const { random, mix } = options;
  const order = makeOrder(random, {
    number: options.nextNumber(),
    placedAtMs: options.startMs + options.atMs,
    wantedAtMs: random.percent(mix.later) ? nextQuarter(options) + random.integer(2, 72) * hourMs : null,
  });
  const life = random.percent(mix.cancelled) ? failedLife(options, order) : paidLife(options, order);
  const happenings = [...placing(options, order), ...life];
  return inTime(random.percent(mix.shuffled) ? shuffled(random, happenings) : happenings, options);
}

function placing({ random, mix }: CheckoutOptions, order: BbotOrderBody): Happening[] {
  const begun = random.percent(mix.begun);
  const twins = random.percent(mix.twins);
  const priced = random.percent(mix.priced) ? random.integer(1, 4) : 0;
  const checks = Array.from({ length: priced }, (_, index): Happening => {
    const body = pricecheck(order.order);
    return { step: -0.09 + index * 0.001, kind: 'price check', order, body };
  });
  const changed: readonly Happening[] = random.percent(mix.integration)
    ? [{ step: 0, kind: 'integration changed', order, body: integrationChanged(order.order) }]
    : [];
  return [
    ...checks,
    ...changed,
    ...(begun
      ? [
          {
            step: -0.05,
            kind: 'checkout beginning',
            order,
            body: checkoutBeginning(order.order, random),
          } as const,
        ]
      : []),
    { step: 0, kind: 'order', order, body: order },
    ...(twins ? [{ step: 0, kind: 'order again', order, body: order } as const] : []),
    { step: 0.05, kind: 'order told', order, body: order },
  ];
}

/** The payment fails after all; the guest may try again, with a new order under the same checkout id. */
function failedLife(options: CheckoutOptions, order: BbotOrderBody): Happening[] {
  const { random, mix } = options;
  const cancelled: Happening = {
    step: 1,
    kind: 'checkout cancelled',
    order,
    body: checkoutCancelled(order.order),
  };
  if (!random.percent(mix.retried)) return [cancelled];
  const placedAtMs = instantOf(options, 2);
  const fresh = makeOrder(random, { number: options.nextNumber(), placedAtMs, wantedAtMs: null });
  const retry = { ...fresh, order: { ...fresh.order, checkout_id: order.order.checkout_id } };
  return [
    cancelled,
    { step: 2, kind: 'order', order: retry, body: retry },
    { step: 2.05, kind: 'order told', order: retry, body: retry },
    { step: 2.1, kind: 'checkout finished', order: retry, body: checkoutFinished(retry.order) },
  ];
}

function paidLife(options: CheckoutOptions, first: BbotOrderBody): Happening[] {
  const { random, mix } = options;
  const life: Happening[] = [];
  let order = first;
  const happens = (step: number, kind: DeliveryKind, body: object = order) => {
    life.push({ step, kind, order, body });
  };
  if (random.percent(mix.finished)) happens(0.1, 'checkout finished', checkoutFinished(order.order));
  if (random.percent(mix.repeated)) happens(1, 'order again');
  if (random.percent(mix.changed)) {
    order = withOneItemMore(order, random, instantOf(options, 1.5));
    happens(1.5, 'item change');
  }
  if (random.percent(mix.status)) {
    order = withItemStatus(order, 'preparing', instantOf(options, 2));
    happens(2, 'status change');
    order = withItemStatus(order, 'ready', instantOf(options, 4));
    happens(4, 'status change');
    order = closed(order, instantOf(options, 6));
    happens(6, 'closed');
  }
  if (random.percent(mix.refunded)) happens(5, 'items refunded', itemsRefunded(order.order));
  return life;
}

/** The same happenings with their times dealt out anew. */
function shuffled(random: BbotRandom, happenings: readonly Happening[]): Happening[] {
  const steps = random.shuffle(happenings.map(({ step }) => step));
  return happenings.map((happening, index) => ({ ...happening, step: steps[index] ?? happening.step }));
}

function inTime(happenings: readonly Happening[], options: CheckoutOptions): Delivery[] {
  const deliveries = happenings.flatMap((happening) => {
    const path = pathOf(happening.kind, options.address);
    if (path === null) return [];
    const { id, orderNumberToday, checkout_id } = happening.order.order;
    return [
      {
        atMs: Math.max(0, options.atMs + happening.step * options.followUpMs),
        kind: happening.kind,
        path,
        orderId: id,
        orderNumber: orderNumberToday,
        checkoutId: checkout_id,
        body: JSON.stringify(happening.body),
      },
    ];
  });
  return deliveries.sort((one, other) => one.atMs - other.atMs);
}

function instantOf(options: CheckoutOptions, step: number): number {
  return options.startMs + options.atMs + step * options.followUpMs;
}

/** Guests order ahead for a full quarter of an hour. */
function nextQuarter({ startMs, atMs }: CheckoutOptions): number {
  return Math.ceil((startMs + atMs) / (hourMs / 4)) * (hourMs / 4);
}
