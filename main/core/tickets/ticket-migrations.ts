import { isRecord } from '../../../shared/bbot/is-record';
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
  {
    from: 2,
    // Until then a modifier was its text alone.
    name: 'a modifier has a depth',
    migrate: (ticket) => ({
      ...ticket,
      order: withLines(ticket['order']),
      history: listOf(ticket['history'])?.map(withChangedLines) ?? ticket['history'],
    }),
  },
];

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** An order, whose items' modifiers become lines. */
function withLines(order: unknown): unknown {
  if (!isRecord(order)) return order;
  return { ...order, items: listOf(order['items'])?.map(itemWithLines) ?? order['items'] };
}

function itemWithLines(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const mods = listOf(item['mods'])?.map((mod) => (typeof mod === 'string' ? { text: mod, depth: 0 } : mod));
  return { ...item, mods: mods ?? item['mods'] };
}

/** An entry of the story, where items came or went. */
function withChangedLines(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const changed = (['added', 'removed'] as const).flatMap((field) => {
    const counts = listOf(entry[field]);
    return counts === null ? [] : [[field, counts.map(countWithLines)] as const];
  });
  return { ...entry, ...Object.fromEntries(changed) };
}

function countWithLines(count: unknown): unknown {
  return isRecord(count) ? { ...count, item: itemWithLines(count['item']) } : count;
}

function confirmedByRepeat(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const restored = 'what' in entry && entry.what === 'restored' && 'by' in entry && entry.by === 'repeat';
  return restored ? { ...entry, what: 'confirmed' } : entry;
}
