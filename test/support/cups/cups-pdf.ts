import { execFileSync } from 'node:child_process';

/** A PDF of one page with one line of text at its top and one at its end; sizes in points. */
export function ticketPdf(width: number, height: number): Buffer {
  const text = `BT /F 14 Tf 10 ${height - 30} Td (ORDER 233 FIRST) Tj 0 ${60 - height} Td (LAST LINE) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(pdf + table + trailer, 'latin1');
}

/** What Poppler's programs say of a PDF: the facts of its pages, and its text. */
export function readPdf(pdf: Buffer): { readonly info: string; readonly text: string } {
  const options = { input: pdf, encoding: 'utf8' } as const;
  return {
    info: execFileSync('pdfinfo', ['-'], options),
    text: execFileSync('pdftotext', ['-', '-'], options),
  };
}
