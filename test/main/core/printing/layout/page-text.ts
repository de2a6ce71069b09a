import type { SlipPage } from '../../../../../main/core/printing/layout/slip';

/** A page as text for reading: each line's look (width × height, bold, inverted) before what stands on it. */
export function pageText({ columns, paperMm, lines, afterTorn }: SlipPage): string {
  const shown = lines.map(({ width, height, bold, inverted, text }) => {
    const style = `${width}x${height}${bold ? 'b' : ' '}${inverted ? 'i' : ' '}`;
    return `${style} |${text}|`;
  });
  const first = afterTorn ? ', cut before' : '';
  return [`${columns} columns, ${paperMm} mm${first}`, ...shown, ''].join('\n');
}
