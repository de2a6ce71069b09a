/** What a slip tells the kitchen. */
export const slips = [
  /** Make it. */
  'order',
  /** The order has changed. */
  'update',
  /** Do not make it. */
  'void',
  /** It may not have been paid: ask. */
  'check',
  /** A slip to check first is now sure. */
  'confirmed',
  /** A void order is to be made after all. */
  'again',
  /** Staff requested another copy. */
  'reprint',
] as const;
export type Slip = (typeof slips)[number];

export const printStates = [
  'waiting',
  /** From before its first byte until its outcome is known; after a crash it is unknown. */
  'sending',
  /** The printer itself said so. */
  'printed',
  /** Given to the computer's printer queue, which cannot confirm it. */
  'handed-over',
  /** Sent, but it is unknown whether it came out. Staff must look. */
  'unproved',
  /** Waited too long to be printed without asking. */
  'held',
  /** Withdrawn before it was sent, since it was no longer true. */
  'withdrawn',
  /** No longer wanted: staff said so, or the order was done before it came. */
  'dropped',
] as const;
