import { assertNever } from '../../../../shared/assert-never';
import { kitchenLines } from './kitchen-slip';
import { markLines } from './marks';
import { receiptLines } from './receipt';
import type { SlipOptions } from './slip-options';
import type { SlipLine, SlipPage } from './slip-page';

export type { SlipOptions as SlipWish, SlipPage };

/** One slip's layout on paper. The same options give the same page. */
export function slipPage(options: SlipOptions): SlipPage {
  const { columns, paperMm } = options.printer;
  const afterTorn = options.job.unsure > 0 && options.copy.number === 1;
  return { columns, paperMm, lines: [...markLines(options), ...bodyLines(options)], afterTorn };
}

function bodyLines(options: SlipOptions): readonly SlipLine[] {
  switch (options.job.layout) {
    case 'kitchen':
      return kitchenLines(options);
    case 'receipt':
      return receiptLines(options);
    default:
      return assertNever(options.job.layout);
  }
}
