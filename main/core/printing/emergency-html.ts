import type { EmergencySlip } from './emergency-slip';
import { boardFamily, faceHead, paperPolicy } from './render/paper-faces';
import { htmlText } from './render/render-html';

/** As wide as A4 and as long as Letter, in millimeters: fits both without scaling. */
export const emergencyPageMm = { width: 210, height: 279 } as const;
const edgeMm = 18;

const style = `
@page { size: ${emergencyPageMm.width}mm ${emergencyPageMm.height}mm; margin: 0 }
* { margin: 0; padding: 0 }
body { box-sizing: border-box; padding: ${edgeMm}mm; background: #fff; color: #000; font: 17pt/1.4 ${boardFamily} }
h1 { font-size: 27pt; line-height: 1.2 }
p, ol, ul { margin-top: 6mm }
ol { padding-left: 1.3em }
ul { padding-left: 2.6em; list-style: square; font-weight: bold }
.address { margin-top: 2mm; font-weight: bold; overflow-wrap: anywhere }
.sign-in { display: flex; gap: 4mm; margin-top: 12mm }
.sign-in::after { content: ""; flex: 1; border-bottom: 0.5mm solid }
.printed { font-size: 13pt }
`;

/** The emergency slip as a page for any office printer. No scripts; loads nothing but its typeface. */
export function emergencyHtml(slip: EmergencySlip): string {
  const list = (items: readonly string[]) => items.map((item) => `<li>${htmlText(item)}</li>`).join('');
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${htmlText(slip.heading)}</title>
<meta http-equiv="Content-Security-Policy" content="${paperPolicy}">
${faceHead(['board'])}<style>${style}</style></head>
<body>
<h1>${htmlText(slip.heading)}</h1>
<p>${htmlText(slip.about)}</p>
<ol>${list(slip.steps)}</ol>
<ul>${list(slip.fields)}</ul>
<p>${htmlText(slip.after)}</p>
<p>${htmlText(slip.restore)}</p>
<p class="address">${htmlText(slip.address ?? slip.noAddress)}</p>
<p class="sign-in">${htmlText(slip.signIn)}</p>
<p class="printed">${htmlText(slip.printed)}</p>
</body></html>
`;
}
