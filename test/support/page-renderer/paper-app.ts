import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { build } from 'vite';
import type { Bitmap } from '../../../main/core/printing/layout/bitmap';
import type { LineToDraw, PageRenderer } from '../../../main/core/printing/render/paper';
import { electronExecutable } from '../../../scripts/electron/electron.mjs';
import { electronFlags } from '../../../scripts/electron/run-electron.mjs';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { ownEnvironment } from '../own-environment';

/** The hidden window that draws paper, in a real Electron, without the rest of the app. */
export interface PaperApp {
  readonly electron: ElectronApplication;
  pdf(html: string, paperMm: number): Promise<Buffer>;
  picture(html: string, paperMm: number): Promise<Buffer>;
  readonly drawLines: PageRenderer['drawLines'];
  /** One of them alone. */
  drawLine(line: LineToDraw): Promise<Bitmap | null>;
  /** The addresses of its windows, without the one that stands for the board. */
  paperWindows(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param env what it is started with, beside the environment of the tests */
export async function launchPaperApp(env: Readonly<Record<string, string>> = {}): Promise<PaperApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-paper-'));
  const main = await buildMain();
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      ...electronFlags(process.platform, process.getuid?.(), process.env),
      `--user-data-dir=${folder}`,
      main,
    ],
    env: { ...ownEnvironment(), ...env },
  });
  await electron.firstWindow();
  const drawLines: PageRenderer['drawLines'] = async (lines) => {
    const drawn = await electron.evaluate(async (_, wanted) => {
      const { paper } = globalThis as unknown as { paper: PageRenderer };
      const bitmaps = await paper.drawLines(wanted);
      return bitmaps?.map((bitmap) => ({ ...bitmap, bits: Array.from(bitmap.bits) })) ?? null;
    }, lines);
    return drawn?.map((bitmap) => ({ ...bitmap, bits: Uint8Array.from(bitmap.bits) })) ?? null;
  };
  return {
    electron,
    pdf: (html, paperMm) => draw(electron, 'pdf', html, paperMm),
    picture: (html, paperMm) => draw(electron, 'picture', html, paperMm),
    drawLines,
    drawLine: async (line) => (await drawLines([line]))?.[0] ?? null,
    paperWindows: () =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map(({ webContents }) => webContents.getURL())
          .filter((url) => url.startsWith('paper:')),
      ),
    async close() {
      await electron.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function draw(
  electron: ElectronApplication,
  what: 'pdf' | 'picture',
  html: string,
  paperMm: number,
): Promise<Buffer> {
  const base64 = await electron.evaluate(
    async (_, [kind, page, width]) => {
      const { paper } = globalThis as unknown as { paper: PageRenderer };
      return Buffer.from(await paper[kind](page, width)).toString('base64');
    },
    [what, html, paperMm] as const,
  );
  return Buffer.from(base64, 'base64');
}

const builtTo = path.join(ROOT, 'out', 'paper-window-test');

/** Bundles it as the app itself is bundled. */
async function buildMain(): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node18.15',
      outDir: builtTo,
      emptyOutDir: true,
      rollupOptions: {
        input: { main: 'test/support/page-renderer/paper-window-main.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return path.join(builtTo, 'main.cjs');
}
