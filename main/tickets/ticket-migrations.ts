import type { Migration } from '../storage/migrations';

/**
 * Every step from the first ticket documents to today's. A field that only came to be needs none: its default in the
 * schema is how older tickets are read.
 */
export const ticketMigrations: readonly Migration[] = [
  {
    from: 1,
    // 'restored' came to mean paid, which a repeat does not say.
    name: 'what a repeat restored, it confirmed',
    migrate: (ticket) => ({
      ...ticket,
      history: Array.isArray(ticket['history'])
        ? ticket['history'].map(confirmedByRepeat)
        : ticket['history'],
    }),
  },
];

function confirmedByRepeat(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const restored = 'what' in entry && entry.what === 'restored' && 'by' in entry && entry.by === 'repeat';
  return restored ? { ...entry, what: 'confirmed' } : entry;
}
