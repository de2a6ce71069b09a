import { assertNever } from '../../../../shared/assert-never';
import { kitchenLines } from './kitchen-slip';
import { markLines } from './marks';
import { receiptLines } from './receipt';
import type { SlipOptions } from './slip-options';
import type { SlipLine, SlipPage } from './slip-page';

export type { SlipOptions as SlipWish, SlipPage };

/** One slip's layout on paper. The same options give the same page. */
export function slipPage(wish: SlipOptions): SlipPage {
  const { columns, paperMm } = wish.printer;
  const afterTorn = wish.job.unsure > 0 && wish.copy.number === 1;
  return { columns, paperMm, lines: [...markLines(wish), ...bodyLines(wish)], afterTorn };
}

function bodyLines(wish: SlipOptions): readonly SlipLine[] {
  switch (wish.job.layout) {
    case 'kitchen':
      return kitchenLines(wish);
    case 'receipt':
      return receiptLines(wish);
    default:
      return assertNever(wish.job.layout);
  }
}
