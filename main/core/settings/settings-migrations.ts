import type { Migration } from '../storage/migrations';

/** The bounds that version 2 set, as they were then: a step stays as it is, whatever changes later. */
const boundsOfVersion2 = [
  ['laterMinutes', 1440],
  ['holdAfterMinutes', 1440],
  ['maxOpenTickets', 1000],
  ['maxOrdersIn15Minutes', 1000],
  ['keptDays', 3650],
  ['requestsAMonth', 1_000_000_000],
] as const;

/** Every step from the first `settings.json` to today's. One without a version is of version 1. */
export const settingsMigrations: readonly Migration[] = [
  {
    from: 1,
    // Version 1 took any number above 0. Out of bounds it would be its default now, and days kept would be deleted.
    name: 'numbers are brought within bounds',
    migrate: (settings) => ({
      ...settings,
      ...Object.fromEntries(
        boundsOfVersion2.flatMap(([key, max]) => {
          const value = settings[key];
          return typeof value === 'number' && value > 0 ? [[key, within(value, max)]] : [];
        }),
      ),
    }),
  },
];

function within(value: number, max: number): number {
  return Math.min(Math.max(Math.round(value), 1), max);
}
