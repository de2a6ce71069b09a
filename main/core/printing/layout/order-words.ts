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

/** Bbot's fulfillment method in readable words; one that the catalog lacks as Bbot wrote it. */
export function methodWords(method: string): string {
  const known = Object.hasOwn(texts.methods, method) ? texts.methods[method] : undefined;
  return known ?? method.replaceAll('_', ' ');
}

/** One of Bbot's times, with the day unless it is today; verbatim if it is not a time. */
export function timeWords(time: string, { nowMs, locale }: Pick<SlipOptions, 'nowMs' | 'locale'>): string {
  const atMs = milliseconds(time);
  return atMs === null ? time : momentWords(atMs, nowMs, locale);
}

/** Which printer printed it, and when. */
export function printedWords(options: SlipOptions): string {
  return texts.paper.printed(options.printer.name, timeWords(new Date(options.nowMs).toISOString(), options));
}

interface PaperGroups {
  readonly groups: readonly ItemGroup[];
  /** How many items the groups leave out. */
  readonly moreItems: number;
}

/**
 * Equal items with their count, as many as fit on a slip. Where prices are printed, items with different prices stay
 * apart.
 */
export function paperGroups(items: readonly TicketItem[], priced: boolean, canDraw: CanDraw): PaperGroups {
  const all = groupItems(items, priced ? ({ pretaxCents }) => pretaxCents : undefined);
  const { first, moreItems } = firstGroups(all, maxOnPaper);
  const groups = first.map(({ count, item }) => ({ count, item: legibleItem(item, canDraw) }));
  return { groups, moreItems };
}

/** Says that the slip is incomplete: in large letters, since a cook works from it. */
export function moreLines(columns: number, moreItems: number): readonly SlipLine[] {
  return moreItems === 0 ? [] : barLines(columns, texts.paper.moreItems(moreItems), 1);
}
