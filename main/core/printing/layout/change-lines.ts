import { texts } from '../../../../shared/i18n/texts';
import type { CanDraw } from '../../../../shared/text/legible';
import { firstGroups, mostOnPaper } from '../../../../shared/ticket/first-groups';
import { kitchenKey } from '../../../../shared/ticket/kitchen-key';
import { type HistoryEntry, orderParts, type TicketItem } from '../../../../shared/ticket/ticket';
import { detailLines, goneLines } from './item-lines';
import { legibleItem } from './legible-order';
import { largeLines, textLines } from './line-shapes';
import { type SlipLine, tallBold } from './slip-page';

type Update = Extract<HistoryEntry, { what: 'updated' }>;

interface NetCount {
  readonly item: TicketItem;
  /** Less than none: it went. */
  readonly count: number;
}

/** What changed since the slip before: items that went, then those that came, and what else to read again. */
export function changeLines(
  columns: number,
  changes: readonly HistoryEntry[],
  canDraw: CanDraw,
): readonly SlipLine[] {
  const updates = changes.filter((entry): entry is Update => entry.what === 'updated');
  const all = netCounts(updates);
  // More than anybody compares: then it is told that items changed, and all of them stand below.
  const tooMany = firstGroups(all, mostOnPaper).first.length < all.length;
  const items = (tooMany ? [] : all).map(({ item, count }) => ({ item: legibleItem(item, canDraw), count }));
  const parts = orderParts.filter((part) => updates.some((update) => update.parts.includes(part)));
  return [
    ...items.filter(({ count }) => count < 0).flatMap((gone) => removedLines(columns, gone)),
    ...items.filter(({ count }) => count > 0).flatMap((come) => addedLines(columns, come)),
    ...parts
      .filter((part) => part !== 'items' || items.length === 0)
      .flatMap((part) => textLines(columns, texts.paper.changedParts[part], tallBold)),
  ];
}

function removedLines(columns: number, { item, count }: NetCount): readonly SlipLine[] {
  return [...largeLines(columns, item.name, `${texts.paper.removed(-count)} `), ...goneLines(columns, item)];
}

function addedLines(columns: number, { item, count }: NetCount): readonly SlipLine[] {
  return [...largeLines(columns, item.name, `${texts.paper.added(count)} `), ...detailLines(columns, item)];
}

/** Several updates as one: what came and went again is none of the kitchen's business. */
function netCounts(updates: readonly Update[]): readonly NetCount[] {
  const net = new Map<string, NetCount>();
  const add = (item: TicketItem, count: number) => {
    const key = kitchenKey(item);
    net.set(key, { item, count: (net.get(key)?.count ?? 0) + count });
  };
  for (const update of updates) {
    for (const { item, count } of update.added) add(item, count);
    for (const { item, count } of update.removed) add(item, -count);
  }
  return [...net.values()].filter(({ count }) => count !== 0);
}
