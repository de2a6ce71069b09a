import type { SlipPage } from '../../../../../main/core/printing/layout/slip';
import { plain, type SlipLine } from '../../../../../main/core/printing/layout/slip-page';

/** A page of nothing but these lines. */
export function pageOfLines(...lines: readonly SlipLine[]): SlipPage {
  return { columns: 48, paperMm: 80, lines, afterTorn: false };
}

/** A page of these texts in the printer's own letters. */
export function plainPage(...texts: readonly string[]): SlipPage {
  return pageOfLines(...texts.map((text) => ({ ...plain, text })));
}
