/** Where Bbot's webhooks go below the public address: those that may block a checkout, and those that only tell. */
export const bbotPaths = { checkout: '/bbot', updates: '/bbot/updates' } as const;

/** The two addresses, apart by what an answer there can do. */
export type BbotAddress = keyof typeof bbotPaths;
