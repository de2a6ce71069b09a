import { afterAll, beforeAll, expect, it } from 'vitest';
import { emergencyHtml } from '../../../main/core/printing/emergency-html';
import { emergencySlip } from '../../../main/core/printing/emergency-slip';
import { slipPage } from '../../../main/core/printing/layout/slip';
import { htmlOf } from '../../../main/core/printing/render/render-html';
import { slipOptions } from '../../main/core/printing/layout/slip-options';
import { type ComputerFonts, computerFonts } from '../../support/computer-fonts';
import { launchPaperApp, type PaperApp } from '../../support/page-renderer/paper-app';

/* Two computers with one font each, neither of which is like what paper is drawn with. */

const folders: ComputerFonts[] = [];
const apps: PaperApp[] = [];
beforeAll(async () => {
  for (const font of ['DejaVuSerif', 'DejaVuSansCondensed-Bold']) {
    const fonts = await computerFonts(`dejavu-fonts-ttf/ttf/${font}.ttf`);
    folders.push(fonts);
    apps.push(await launchPaperApp(fonts.env));
  }
});
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const fonts of folders) await fonts.remove();
});

it.each([false, true])(
  'the paper window draws a line with the same dots, whatever fonts the computer has (bold: %s)',
  async (bold) => {
    const line = { text: 'Nguyễn Ωμέγα Ґудзь ┌─┐ 0123', heightDots: 48, widthDots: 324, bold };
    const [one, other] = await Promise.all(apps.map((app) => app.drawLine(line)));
    expect(one?.bits.some((byte) => byte !== 0)).toBe(true);
    expect(other).toEqual(one);
  },
);

it('the paper window draws the accents of capitals that have two of them', async () => {
  const [app] = apps;
  const capitals = ['Ể', 'Ễ', 'Ế', 'Ề', 'Ê'].map((text) =>
    app?.drawLine({ text, heightDots: 48, widthDots: 24, bold: false }),
  );
  const drawn = (await Promise.all(capitals)).map((bitmap) => String(bitmap?.bits));
  expect(new Set(drawn).size).toBe(5);
});

const slip = htmlOf([slipPage(slipOptions())]);
const emergency = emergencyHtml(emergencySlip('in-control', 'https://a.example/bbot', Date.UTC(2026, 8, 30)));

it.each([
  ['a slip', slip, 80, ['NotoSansMono-Bold', 'NotoSansMono-Regular']],
  ['the emergency slip', emergency, 210, ['IBMPlexSans']],
] as const)(
  'the paper window puts the letters of %s into a PDF in the face that it brings',
  async (_, html, paperMm, faces) => {
    for (const app of apps) expect(facesOfPdf(await app.pdf(html, paperMm))).toEqual(faces);
  },
);

/** The typefaces that a PDF holds, each without the sign that some letters are lacking and without its weight. */
function facesOfPdf(pdf: Buffer): readonly string[] {
  const names = pdf.toString('latin1').matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([A-Za-z-]+)/g);
  return [...new Set(Array.from(names, ([, name = '']) => name))].sort();
}
