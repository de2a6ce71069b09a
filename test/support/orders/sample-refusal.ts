import type { BlockedCheckout } from '../../../main/core/ordering/refusals';

/** A checkout that was blocked, of which nothing is known but what a test cares about. */
export function blockedCheckout(fields: Partial<BlockedCheckout> = {}): BlockedCheckout {
  return {
    key: 'k',
    at: '2026-11-21T19:02:00.000Z',
    code: 'PAUSED',
    path: null,
    paid: false,
    number: null,
    orderId: null,
    checkoutId: null,
    guestName: null,
    items: [],
    valueCents: null,
    ...fields,
  };
}
