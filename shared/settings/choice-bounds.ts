/** A day: no slip waits longer, and no order counts as late only after that. */
const minutes = { min: 1, max: 1440 } as const;
const cap = { min: 1, max: 1000 } as const;

/** The minimum and maximum of each number on the settings page. */
export const choiceBounds = {
  ageMinutes: minutes,
  laterMinutes: minutes,
  holdAfterMinutes: minutes,
  /** Percent. Never silent: an order must be heard. */
  soundVolume: { min: 20, max: 100 },
  maxOpenTickets: cap,
  maxOrdersIn15Minutes: cap,
  dayEndsAtHour: { min: 0, max: 23 },
  keptDays: { min: 1, max: 3650 },
  requestsAMonth: { min: 1, max: 1_000_000_000 },
  /** How many ids, and how long each. */
  restaurantIds: { max: 100, maxLength: 200 },
  port: { min: 0, max: 65_535 },
} as const;
