import type { MarkTexts } from '../../../../shared/i18n/en/slip-texts';
import { texts } from '../../../../shared/i18n/texts';
import { isUnconfirmed, isVoid } from '../../../../shared/ticket/standing';
import { isEmptied } from '../../../../shared/ticket/struck';
import { changeLines } from './change-lines';
import { barLines, emptyLine, textLines } from './line-shapes';
import type { SlipOptions } from './slip-options';
import { type SlipLine, tallBold } from './slip-page';

interface Mark extends MarkTexts {
  /** How many times the printer's letters its title may be; 2 when it does not say. */
  readonly most?: number;
  readonly below?: readonly SlipLine[];
}

/** Food is thrown away for each second in which this is not seen. */
const loudest = 4;

/** What a cook must know before reading on: on top, white on black. */
export function markLines(wish: SlipOptions): readonly SlipLine[] {
  const { columns } = wish.printer;
  return marksOf(wish).flatMap(({ title, detail, most = 2, below = [] }) => [
    ...barLines(columns, title, most),
    ...(detail === null ? [] : textLines(columns, detail, tallBold)),
    ...below,
    emptyLine,
  ]);
}

/**
 * Asked of the ticket as it is now, not as it was when the slip was wished for: an order that was cancelled
 * meanwhile must not come out as one to make.
 */
function marksOf(wish: SlipOptions): readonly Mark[] {
  const { ticket, job, copy } = wish;
  const { marks } = texts.paper;
  const when = (holds: boolean, mark: Mark) => (holds ? [mark] : []);
  const notToMake = job.slip === 'void' || isVoid(ticket);
  const doubtful = isUnconfirmed(ticket) && job.slip !== 'check';
  const reprint = Math.max(wish.reprint, job.unsure, job.slip === 'reprint' ? 1 : 0);
  const reprintMark = isSureCopy(wish) ? marks.sureReprint : marks.reprint;
  const updated = { ...marks.updated, below: changeLines(wish.printer.columns, wish.changes, wish.canDraw) };
  return [
    ...when(ticket.test, marks.test),
    ...when(notToMake, { ...marks.void, most: loudest }),
    ...when(reprint > 0 && job.layout !== 'receipt', reprintMark(reprint)),
    ...when(isEmptied(ticket.order) && !notToMake, { ...marks.emptied, most: loudest }),
    ...when(job.slip === 'update', updated),
    ...when(job.slip === 'check', marks.check),
    ...when(doubtful, marks.unconfirmed),
    ...when(job.slip === 'confirmed' && !notToMake && !doubtful, marks.confirmed),
    ...when(job.slip === 'again' && !notToMake, marks.again),
    ...when(job.unpaid && ticket.finishedAt === null && !notToMake, marks.unpaid),
    ...(job.replaces === null || job.layout === 'receipt' ? [] : [marks.replaces(job.replaces)]),
    ...(wish.insteadOf === null ? [] : [marks.insteadOf(wish.insteadOf)]),
    ...when(copy.of > 1, marks.copy(copy.number, copy.of)),
  ];
}

/**
 * Whether staff asked for it, and an earlier slip for the same printer that tells the same is proved to be out: then
 * it is no first one for sure.
 */
function isSureCopy({ ticket: { prints, history }, job }: SlipOptions): boolean {
  if (job.slip !== 'reprint') return false;
  const newsAfter = (covers: number | null) =>
    history.slice(covers ?? 0).some(({ what }) => what === 'updated');
  return prints.some(
    ({ key, printerId, slip, layout, state, covers }) =>
      key !== job.key &&
      printerId === job.printerId &&
      slip !== 'void' &&
      layout === job.layout &&
      state === 'printed' &&
      !newsAfter(covers),
  );
}
