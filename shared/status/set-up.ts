/** How the kitchen reads its orders. */
export const kitchens = ['screen', 'paper', 'both'] as const;
export type KitchenWorkflow = (typeof kitchens)[number];

/** `watch-only`: Bbot only tells of paid orders, nothing can be blocked. `in-control`: it also asks before. */
export const controls = ['watch-only', 'in-control'] as const;
export type OrderingMode = (typeof controls)[number];

/** What the set-up copies, for Bbot's panel. Only names cross: the values stay in the core. */
export const copyables = ['username', 'password', 'checkout-address', 'updates-address'] as const;
export type Copyable = (typeof copyables)[number];

/** How far the set-up has come. Holds no secret: it goes to the board. */
export interface SetUp {
  /** Somebody ended the guide; it does not open by itself any more. */
  readonly done: boolean;
  readonly kitchen: KitchenWorkflow;
  readonly control: OrderingMode;
  readonly username: string;
  /** False when only its hash is left: it cannot be copied any more. */
  readonly passwordKnown: boolean;
  /** Whether the operating system protects what is encrypted. */
  readonly keyring: boolean;
  readonly token: 'none' | 'kept' | 'environment';
  readonly domain: string | null;
  /** The public address, e.g. "https://pizza.ngrok-free.app": the last one that was had, or null. */
  readonly address: string | null;
  /** The public address as it was last copied for Bbot's panel. */
  readonly copiedAddress: string | null;
  /** When Bbot's last webhook came to each of the two addresses. */
  readonly seen: { readonly checkout: string | null; readonly updates: string | null };
  /** Requests of this month through the public address, and how many the plan has; null: no limit. */
  readonly requests: { readonly count: number; readonly limit: number | null };
}

/** Whether so many requests of the month are used that somebody should know. */
export function requestsRunOut({ count, limit }: SetUp['requests']): boolean {
  return limit !== null && count >= limit * 0.8;
}
