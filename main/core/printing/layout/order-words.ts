import { milliseconds } from '../../../../shared/bbot/timestamp';
import { momentWords } from '../../../../shared/i18n/clock-time';
import { texts } from '../../../../shared/i18n/texts';
import type { CanDraw } from '../../../../shared/text/legible';
import { firstGroups, maxOnPaper } from '../../../../shared/ticket/first-groups';
import { groupItems, type ItemGroup } from '../../../../shared/ticket/group-items';
import type { TicketItem } from '../../../../shared/ticket/ticket';
import { legibleItem } from './legible-order';
import { barLines } from './line-shapes';
import type { SlipOptions } from './slip-options';
import type { SlipLine } from './slip-page';

/** Bbot's name of a fulfilment method in readable words; one that the catalogue lacks as Bbot wrote it. */
export function methodWords(method: string): string {
  const known = Object.hasOwn(texts.methods, method) ? texts.methods[method] : undefined;
  return known ?? method.replaceAll('_', ' ');
}

/** One of Bbot's times, with the day unless it is today; as Bbot wrote it when that is no time. */
export function timeWords(time: string, { nowMs, locale }: Pick<SlipOptions, 'nowMs' | 'locale'>): string {
  const atMs = milliseconds(time);
  return atMs === null ? time : momentWords(atMs, nowMs, locale);
}

/** Who printed it, and when. */
export function printedWords(wish: SlipOptions): string {
  return texts.paper.printed(wish.printer.name, timeWords(new Date(wish.nowMs).toISOString(), wish));
}

interface PaperGroups {
  readonly groups: readonly ItemGroup[];
  /** How many items are not in them. */
  readonly moreItems: number;
}

/** Equal items with their count, as many as a slip has room for. Where prices stand they tell items apart as well. */
export function paperGroups(items: readonly TicketItem[], priced: boolean, canDraw: CanDraw): PaperGroups {
  const all = groupItems(items, priced ? ({ pretaxCents }) => pretaxCents : undefined);
  const { first, moreItems } = firstGroups(all, maxOnPaper);
  const groups = first.map(({ count, item }) => ({ count, item: legibleItem(item, canDraw) }));
  return { groups, moreItems };
}

/** That a slip does not have all: in large letters, since a cook works from it. */
export function moreLines(columns: number, moreItems: number): readonly SlipLine[] {
  return moreItems === 0 ? [] : barLines(columns, texts.paper.moreItems(moreItems), 1);
}
