import { slipTexts } from '../../../shared/print/slip-texts';
import { type HistoryEntry, orderParts, type TicketItem } from '../../../shared/ticket/ticket';
import { textLines } from './line-shapes';
import { large, type SlipLine, tall, tallBold } from './slip-page';

type Update = Extract<HistoryEntry, { what: 'updated' }>;

/** What changed since the slip before: items that came and went, and what else to read again. */
export function changeLines(columns: number, changes: readonly HistoryEntry[]): readonly SlipLine[] {
  const updates = changes.filter((entry): entry is Update => entry.what === 'updated');
  const items = netCounts(updates);
  const parts = orderParts.filter((part) => updates.some((update) => update.parts.includes(part)));
  return [
    ...items.flatMap(({ item, count }) => [
      ...textLines(columns, item.name, large, `${countWords(count)} `),
      ...item.mods.flatMap((mod) => textLines(columns, mod, tall, '    ')),
    ]),
    ...parts
      .filter((part) => part !== 'items' || items.length === 0)
      .flatMap((part) => textLines(columns, slipTexts.changedParts[part], tallBold)),
  ];
}

function countWords(count: number): string {
  return count > 0 ? slipTexts.added(count) : slipTexts.removed(-count);
}

/** Several updates as one: what came and went again is none of the kitchen's business. */
function netCounts(updates: readonly Update[]): readonly { item: TicketItem; count: number }[] {
  const net = new Map<string, { item: TicketItem; count: number }>();
  const add = (item: TicketItem, count: number) => {
    const key = JSON.stringify([item.name, item.mods, item.instructions]);
    net.set(key, { item, count: (net.get(key)?.count ?? 0) + count });
  };
  for (const update of updates) {
    for (const { item, count } of update.added) add(item, count);
    for (const { item, count } of update.removed) add(item, -count);
  }
  return [...net.values()].filter(({ count }) => count !== 0);
}
