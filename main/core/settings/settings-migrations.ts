import type { Migration } from '../storage/migrations';

/** Version 2's bounds as they were then: a step never changes, whatever happens later. */
const boundsOfVersion2 = [
  ['laterMinutes', 1440],
  ['holdAfterMinutes', 1440],
  ['maxOpenTickets', 1000],
  ['maxOrdersIn15Minutes', 1000],
  ['keptDays', 3650],
  ['requestsAMonth', 1_000_000_000],
] as const;

/** Every step from the first `settings.json` to today's. A file without a version is version 1. */
export const settingsMigrations: readonly Migration[] = [
  {
    from: 1,
    // Version 1 took any number above 0. Out of bounds it would now become its default, and kept days would be deleted.
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
