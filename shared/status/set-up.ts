/** How the kitchen reads its orders. */
export const kitchens = ['screen', 'paper', 'both'] as const;
export type KitchenWorkflow = (typeof kitchens)[number];

/** `watch-only`: Bbot only reports paid orders, nothing can be blocked. `in-control`: it also asks before. */
export const controls = ['watch-only', 'in-control'] as const;
export type OrderingMode = (typeof controls)[number];

/** What setup copies for Bbot's panel. Only names cross: the values stay in the core. */
export const copyables = ['username', 'password', 'checkout-address', 'updates-address'] as const;
export type Copyable = (typeof copyables)[number];

/** How far setup has come. Holds no secret: it is sent to the board. */
export interface SetUp {
  /** Staff ended the guide; it no longer opens by itself. */
  readonly done: boolean;
  readonly kitchen: KitchenWorkflow;
  readonly control: OrderingMode;
  readonly username: string;
  /** False when only its hash is left: it can no longer be copied. */
  readonly passwordKnown: boolean;
  /** Whether the operating system protects what is encrypted. */
  readonly keyring: boolean;
  readonly token: 'none' | 'kept' | 'environment';
  readonly domain: string | null;
  /** The latest public address, e.g. "https://pizza.ngrok-free.app", or null. */
  readonly address: string | null;
  /** The public address as last copied for Bbot's panel. */
  readonly copiedAddress: string | null;
  /** When Bbot's last webhook came to each of the two addresses. */
  readonly seen: { readonly checkout: string | null; readonly updates: string | null };
  /** This month's requests through the public address, and the plan's limit; null: no limit. */
  readonly requests: { readonly count: number; readonly limit: number | null };
}

/** Whether so many of the month's requests are used that staff should know. */
export function requestsRunOut({ count, limit }: SetUp['requests']): boolean {
  return limit !== null && count >= limit * 0.8;
}
