/** Where Bbot's webhooks go below the public address: those that may block a checkout, and those that only tell. */
export const bbotPaths = { checkout: '/bbot', updates: '/bbot/updates' } as const;
