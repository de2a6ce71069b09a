import { isRecord } from '../../../shared/bbot/is-record';
import type { Document, Migration } from '../storage/migrations';

/**
 * Every step from the first ticket documents to today's. A field that was only added needs none: its default in the
 * schema covers older tickets.
 */
export const ticketMigrations: readonly Migration[] = [
  {
    from: 1,
    // 'restored' came to mean paid, which a repeat does not prove.
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
    // Until then a modifier was only its text.
    name: 'a modifier has a depth',
    migrate: (ticket) => ({
      ...ticket,
      order: withLines(ticket['order']),
      history: listOf(ticket['history'])?.map(withChangedLines) ?? ticket['history'],
    }),
  },
  {
    from: 3,
    // Four fields could contradict each other, such as paid and unconfirmed.
    name: 'payment and validity say one thing each',
    migrate: withPaymentAndValidity,
  },
];

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** An order whose items' modifiers become lines. */
function withLines(order: unknown): unknown {
  if (!isRecord(order)) return order;
  return { ...order, items: listOf(order['items'])?.map(itemWithLines) ?? order['items'] };
}

function itemWithLines(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const mods = listOf(item['mods'])?.map((mod) => (typeof mod === 'string' ? { text: mod, depth: 0 } : mod));
  return { ...item, mods: mods ?? item['mods'] };
}

/** A history entry with added or removed items. */
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

const assurances: readonly unknown[] = ['answering', 'answered', 'confirmed', 'unconfirmed'];

/** What is not a ticket of that version stays unchanged, and the schema rejects it. */
function withPaymentAndValidity(ticket: Document): Document {
  const { assurance, finishedAt, cancelledAt, discardedAt, ...rest } = ticket;
  if (!assurances.includes(assurance)) return ticket;
  return {
    ...rest,
    payment: paymentFrom(assurance, finishedAt, rest['history']),
    validity: validityFrom(cancelledAt, discardedAt),
  };
}

/** Paid is the strongest evidence: it overrides everything else. */
function paymentFrom(assurance: unknown, finishedAt: unknown, history: unknown): Document {
  if (typeof finishedAt === 'string') return { kind: 'finished', at: finishedAt };
  if (assurance !== 'confirmed') return { kind: assurance };
  return { kind: 'confirmed', forGood: confirmationsIn(history).at(-1) !== 'repeat' };
}

/** What confirmed the ticket, oldest first: until then only its history recorded that. */
function confirmationsIn(history: unknown): readonly unknown[] {
  return (listOf(history) ?? [])
    .filter(isRecord)
    .filter(({ what }) => what === 'confirmed' || what === 'restored')
    .map(({ by }) => by);
}

/** A ticket that was both was shown as cancelled. */
function validityFrom(cancelledAt: unknown, discardedAt: unknown): Document {
  if (typeof cancelledAt === 'string') return { kind: 'cancelled', at: cancelledAt };
  return typeof discardedAt === 'string' ? { kind: 'discarded', at: discardedAt } : { kind: 'valid' };
}
