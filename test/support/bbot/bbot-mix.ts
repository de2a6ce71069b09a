/** What happens to how many checkouts, each in percent (0 to 100). */
export interface BbotMix {
  /** Bbot asks what the cart costs, one to four times before the checkout begins. */
  readonly priced: number;
  /** The owner changes something about the connection. */
  readonly integration: number;
  /** Bbot first asks whether the checkout may begin. */
  readonly begun: number;
  /** Bbot tells that the checkout succeeded. */
  readonly finished: number;
  /** The payment fails after the order was sent. */
  readonly cancelled: number;
  /** Of the cancelled: the guest tries again under the same checkout id. */
  readonly retried: number;
  /** The order is sent twice at the same moment. */
  readonly twins: number;
  /** The order is sent again some time after. */
  readonly repeated: number;
  /** The status of the items changes three times, at last Bbot closes the order. */
  readonly status: number;
  /** The guest adds an item. */
  readonly changed: number;
  readonly refunded: number;
  /** The order is wanted some hours or days later. */
  readonly later: number;
  /** What belongs to one checkout arrives in a random order. */
  readonly shuffled: number;
}

const calm: BbotMix = {
  priced: 0,
  integration: 0,
  begun: 0,
  finished: 0,
  cancelled: 0,
  retried: 0,
  twins: 0,
  repeated: 0,
  status: 0,
  changed: 0,
  refunded: 0,
  later: 0,
  shuffled: 0,
};

/** Named mixes: nothing but orders; a believable lunch; everything that can go wrong, often. */
export const mixes = {
  calm,
  rush: {
    priced: 100,
    integration: 1,
    begun: 100,
    finished: 100,
    cancelled: 6,
    retried: 50,
    twins: 3,
    repeated: 3,
    status: 40,
    changed: 8,
    refunded: 4,
    later: 5,
    shuffled: 2,
  },
  chaos: {
    priced: 70,
    integration: 10,
    begun: 50,
    finished: 70,
    cancelled: 30,
    retried: 60,
    twins: 40,
    repeated: 40,
    status: 60,
    changed: 40,
    refunded: 30,
    later: 20,
    shuffled: 60,
  },
} as const satisfies Record<string, BbotMix>;

export type MixName = keyof typeof mixes;
export const mixShares = Object.keys(calm) as readonly (keyof BbotMix)[];
