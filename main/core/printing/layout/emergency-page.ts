import type { PrinterSettings } from '../../../../shared/printing/printer';
import type { EmergencySlip } from '../emergency-slip';
import { emptyLine, ruleLine, textLines } from './line-shapes';
import { plain, type SlipLine, type SlipPage, tall, tallBold } from './slip-page';

/** The emergency slip for a receipt printer, to be read off the wall beside the phone. */
export function emergencyPage(
  slip: EmergencySlip,
  { columns, paperMm }: Pick<PrinterSettings, 'columns' | 'paperMm'>,
): SlipPage {
  const numbered = slip.steps.flatMap((step, index) => textLines(columns, step, tall, `${index + 1}. `));
  const lines: SlipLine[] = [
    ...textLines(columns, slip.heading, tallBold),
    ruleLine(columns),
    ...textLines(columns, slip.about, tall),
    emptyLine,
    ...numbered,
    ...slip.fields.flatMap((field) => textLines(columns, field, tallBold, '   - ')),
    emptyLine,
    ...textLines(columns, slip.after, tall),
    ruleLine(columns),
    ...textLines(columns, slip.restore, tall),
    ...(slip.address === null
      ? textLines(columns, slip.noAddress, tallBold)
      : addressLines(columns, slip.address)),
    ruleLine(columns),
    ...textLines(columns, slip.signIn, tall),
    emptyLine,
    { ...tall, text: '_'.repeat(columns) },
    ...textLines(columns, slip.printed, plain),
  ];
  return { columns, paperMm, lines, afterTorn: false };
}

/** An address breaks before these signs. At a hyphen, a reader could not tell whether it belongs to the address. */
const breaks = /(?<![:/])(?=[./])/;

function addressLines(columns: number, address: string): readonly SlipLine[] {
  const lines: string[] = [];
  for (const part of address.split(breaks).flatMap((whole) => pieces(whole, columns))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= columns) lines.splice(-1, 1, last + part);
    else lines.push(part);
  }
  return lines.map((text) => ({ ...tallBold, text }));
}

/** A name inside an address may be longer than a line. */
function pieces(text: string, columns: number): readonly string[] {
  const count = Math.ceil(text.length / columns);
  return Array.from({ length: count }, (_, index) => text.slice(index * columns, (index + 1) * columns));
}
