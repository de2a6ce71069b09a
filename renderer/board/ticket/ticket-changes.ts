import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import type { HistoryEntry, TicketItem } from '../../../shared/ticket/ticket';

/** An item added by updates, or removed if the count is negative. */
interface ItemChange {
  readonly item: TicketItem;
  readonly count: number;
}

type Update = Extract<HistoryEntry, { readonly what: 'updated' }>;

/** The items added and removed since staff last tapped the ticket; changes that cancel out are dropped. */
export function itemChanges({ changedParts, history }: BoardTicket): readonly ItemChange[] {
  if (!changedParts.includes('items')) return [];
  const changes = new Map<string, ItemChange>();
  const add = (item: TicketItem, count: number): void => {
    const key = kitchenKey(item);
    changes.set(key, { item, count: (changes.get(key)?.count ?? 0) + count });
  };
  for (const { added, removed } of unseenUpdates(history)) {
    for (const { item, count } of added) add(item, count);
    for (const { item, count } of removed) add(item, -count);
  }
  return [...changes.values()].filter(({ count }) => count !== 0);
}

/** The updates since the last tap that was not undone. */
function unseenUpdates(history: readonly HistoryEntry[]): readonly Update[] {
  let unseen: readonly Update[] = [];
  let seenLast: readonly Update[] = [];
  for (const entry of history) {
    switch (entry.what) {
      case 'updated':
        unseen = [...unseen, entry];
        break;
      case 'stepped':
      case 'acknowledged':
      case 'discarded':
        seenLast = unseen;
        unseen = [];
        break;
      case 'undone':
        unseen = [...seenLast, ...unseen];
        break;
      default:
        if (entry.what === 'confirmed' && entry.by === 'staff') unseen = [];
    }
  }
  return unseen;
}
