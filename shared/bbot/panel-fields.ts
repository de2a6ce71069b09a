/**
 * The fields of Bbot's panel where an address is pasted, told apart by what comes through them: each sends its own
 * webhook, and an order comes through the first or the third, depending on the address.
 */
export const bbotFields = [
  'order-injection',
  'checkout-started',
  'new-orders',
  'checkout-complete',
  'checkout-cancelled',
  'items-refunded',
] as const;
export type BbotField = (typeof bbotFields)[number];

/** When each last sent something; one that never did is absent. */
export type SeenFields = Readonly<Partial<Record<BbotField, string>>>;
