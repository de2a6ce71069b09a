/** Paths of Bbot's webhooks below the public address: those that may block a checkout, and those that only report. */
export const bbotPaths = { checkout: '/bbot', updates: '/bbot/updates' } as const;

/** The two addresses, named by what an answer there can do. */
export type BbotAddress = keyof typeof bbotPaths;
