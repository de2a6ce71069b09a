import type { SlipPage } from '../../../../main/print/layout/slip';

/** A page as text for reading: each line's look (width × height, bold, inverted) before what stands on it. */
export function pageText({ columns, paperMm, lines }: SlipPage): string {
  const shown = lines.map(({ width, height, bold, inverted, text }) => {
    const look = `${width}x${height}${bold ? 'b' : ' '}${inverted ? 'i' : ' '}`;
    return `${look} |${text}|`;
  });
  return [`${columns} columns, ${paperMm} mm`, ...shown, ''].join('\n');
}
