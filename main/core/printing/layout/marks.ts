import type { MarkTexts } from '../../../../shared/i18n/en/slip-texts';
import { texts } from '../../../../shared/i18n/texts';
import type { CanDraw } from '../../../../shared/text/legible';
import { firstGroups, maxOnPaper } from '../../../../shared/ticket/first-groups';
import { kitchenKey } from '../../../../shared/ticket/kitchen-key';
import { isEmptied } from '../../../../shared/ticket/struck';
import { type HistoryEntry, orderParts, type TicketItem } from '../../../../shared/ticket/ticket';
import { isUnconfirmed, isVoid } from '../../../../shared/ticket/ticket-state';
import { detailLines, goneLines } from './item-lines';
import { legibleItem } from './legible-order';
import { barLines, emptyLine, largeLines, textLines } from './line-shapes';
import type { SlipOptions } from './slip-options';
import { type SlipLine, tallBold } from './slip-page';

interface Mark extends MarkTexts {
  /** How many times the printer's own letter size its title may be; 2 if not set. */
  readonly maxSize?: number;
  readonly below?: readonly SlipLine[];
}

/** Food is wasted for every second this goes unseen. */
const loudest = 4;

/** What a cook must know before reading on: at the top, white on black. */
export function markLines(options: SlipOptions): readonly SlipLine[] {
  const { columns } = options.printer;
  return marksOf(options).flatMap(({ title, detail, maxSize = 2, below = [] }) => [
    ...barLines(columns, title, maxSize),
    ...(detail === null ? [] : textLines(columns, detail, tallBold)),
    ...below,
    emptyLine,
  ]);
}

/**
 * Reads the ticket's current state, not its state when the slip was requested: an order canceled meanwhile must not
 * come out as one to make.
 */
function marksOf(options: SlipOptions): readonly Mark[] {
  const { ticket, job, copy } = options;
  const { marks } = texts.paper;
  const when = (holds: boolean, mark: Mark) => (holds ? [mark] : []);
  const notToMake = job.slip === 'void' || isVoid(ticket);
  const unconfirmed = isUnconfirmed(ticket) && job.slip !== 'check';
  const reprint = Math.max(options.reprint, job.unsure, job.slip === 'reprint' ? 1 : 0);
  const reprintMark = isSureCopy(options) ? marks.sureReprint : marks.reprint;
  const updated = {
    ...marks.updated,
    below: changeLines(options.printer.columns, options.changes, options.canDraw),
  };
  return [
    ...when(ticket.test, marks.test),
    ...when(notToMake, { ...marks.void, maxSize: loudest }),
    ...when(reprint > 0 && job.layout !== 'receipt', reprintMark(reprint)),
    ...when(isEmptied(ticket.order) && !notToMake, { ...marks.emptied, maxSize: loudest }),
    ...when(job.slip === 'update', updated),
    ...when(job.slip === 'check', marks.check),
    ...when(unconfirmed, marks.unconfirmed),
    ...when(job.slip === 'confirmed' && !notToMake && !unconfirmed, marks.confirmed),
    ...when(job.slip === 'again' && !notToMake, marks.again),
    ...when(job.unpaid && ticket.payment.kind !== 'finished' && !notToMake, marks.unpaid),
    ...(job.replaces === null || job.layout === 'receipt' ? [] : [marks.replaces(job.replaces)]),
    ...(options.insteadOf === null ? [] : [marks.insteadOf(options.insteadOf)]),
    ...when(copy.of > 1, marks.copy(copy.number, copy.of)),
  ];
}

/**
 * Whether staff asked for it and an earlier slip with the same content is proved to be out at this printer: then it is
 * certainly not the first.
 */
function isSureCopy({ ticket: { prints, history }, job }: SlipOptions): boolean {
  if (job.slip !== 'reprint') return false;
  const changedAfter = (covers: number | null) =>
    history.slice(covers ?? 0).some(({ what }) => what === 'updated');
  return prints.some(
    ({ key, printerId, slip, layout, state, covers }) =>
      key !== job.key &&
      printerId === job.printerId &&
      slip !== 'void' &&
      layout === job.layout &&
      state === 'printed' &&
      !changedAfter(covers),
  );
}

type Update = Extract<HistoryEntry, { what: 'updated' }>;

interface NetCount {
  readonly item: TicketItem;
  /** Negative: removed. */
  readonly count: number;
}

/** What changed since the previous slip: removed items, then added ones, then what else to reread. */
function changeLines(
  columns: number,
  changes: readonly HistoryEntry[],
  canDraw: CanDraw,
): readonly SlipLine[] {
  const updates = changes.filter((entry): entry is Update => entry.what === 'updated');
  const all = netCounts(updates);
  // Too many to compare: the slip then says only that items changed, and lists them all below.
  const tooMany = firstGroups(all, maxOnPaper).first.length < all.length;
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

/** Several updates as one: the kitchen does not care about items that came and went again. */
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
