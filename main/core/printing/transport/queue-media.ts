/** The size of the first page, in points, as Chromium and most others write it. */
const mediaBox = /\/MediaBox\s*\[\s*0\s+0\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\]/;

/**
 * The paper that a PDF is for, by CUPS' name: without it a roll's printer is told to print on the queue's usual
 * paper, A4 or Letter. Null when the PDF does not say it in the open.
 */
export function pdfMedia(pdf: Uint8Array): string | null {
  const [, width, height] = mediaBox.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  if (width === undefined || height === undefined) return null;
  return `Custom.${Number(width).toFixed(2)}x${Number(height).toFixed(2)}`;
}
