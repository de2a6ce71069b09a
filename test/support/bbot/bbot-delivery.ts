export const bbotAddresses = ['bbot', 'updates', 'both'] as const;
/** Which of the two addresses an owner has pasted into Bbot's panel. */
export type BbotAddress = (typeof bbotAddresses)[number];

export type DeliveryKind =
  | 'price check'
  | 'integration changed'
  | 'checkout beginning'
  | 'order'
  | 'order again'
  | 'order told'
  | 'status change'
  | 'item change'
  | 'closed'
  | 'checkout finished'
  | 'checkout cancelled'
  | 'items refunded';

/** One request that Bbot makes. */
export interface Delivery {
  /** Milliseconds after the start of the run. */
  readonly atMs: number;
  readonly kind: DeliveryKind;
  readonly path: '/bbot' | '/bbot/updates';
  readonly orderId: string;
  readonly orderNumber: number;
  readonly checkoutId: string;
  /** JSON. */
  readonly body: string;
}

/** Whether the answer to such a request can block the guest's checkout. */
export function canBlock(delivery: Pick<Delivery, 'kind' | 'path'>): boolean {
  return delivery.path === '/bbot' && asks(delivery.kind);
}

/** The path a request goes to, or null when an owner with that choice is not asked or told at all. */
export function pathOf(kind: DeliveryKind, address: BbotAddress): Delivery['path'] | null {
  if (address === 'bbot') return kind === 'order told' ? null : '/bbot';
  if (address === 'updates') return asksBeforehand(kind) || kind === 'order told' ? null : '/bbot/updates';
  return asks(kind) ? '/bbot' : '/bbot/updates';
}

/** Whether Bbot sends the one only after the other was answered. */
export function follows(delivery: Delivery, earlier: Delivery): boolean {
  if (delivery.orderId !== earlier.orderId) return false;
  return asksBeforehand(earlier.kind) || !asks(delivery.kind);
}

function asks(kind: DeliveryKind): boolean {
  return asksBeforehand(kind) || kind === 'order' || kind === 'order again';
}

/** Both come through one field of Bbot's panel, which nobody fills in who only watches. */
function asksBeforehand(kind: DeliveryKind): boolean {
  return kind === 'price check' || kind === 'checkout beginning';
}
