import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, errors, type Page } from 'playwright-core';
import { electronFlags } from '../../../scripts/electron/run-electron.mjs';
import { packUnpacked } from '../../../scripts/packaging/electron-builder.mjs';
import { eventTimeoutMs } from '../../support/timeouts';
import { englishComputer, launchArguments } from './app';
import { boardPage } from './board-page';
import { type MarkedProcess, startMarked } from './processes';

/** The app as an installer would leave it. */
export interface PackagedApp {
  /** The folder that has all of it. */
  readonly root: string;
  readonly executable: string;
  readonly archive: string;
}

/**
 * Packs the built app.
 * @param folder empty; gets some 250 MB
 */
export async function packApp(folder: string): Promise<PackagedApp> {
  await packUnpacked(folder);
  const made = (await readdir(folder, { withFileTypes: true })).find((entry) => entry.isDirectory());
  if (made === undefined) throw new Error(`Nothing was packed into ${folder}`);
  const [executable, resources] = places();
  return {
    root: path.join(folder, made.name),
    executable: path.join(folder, made.name, executable),
    archive: path.join(folder, made.name, resources, 'app.asar'),
  };
}

function places(): readonly [executable: string, resources: string] {
  const name = 'Counter Relay';
  if (process.platform === 'win32') return [`${name}.exe`, 'resources'];
  if (process.platform !== 'darwin') return ['counter-relay', 'resources'];
  return [`${name}.app/Contents/MacOS/${name}`, `${name}.app/Contents/Resources`];
}

/**
 * Runs it from outside: with its fuses no debugger gets in. The test must `sweep` it.
 * @param args Chromium's; with `--remote-debugging-port=0` its pages can be had by `boardOf`
 */
export function startPackaged(
  { executable }: Pick<PackagedApp, 'executable'>,
  dataDir: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): MarkedProcess {
  const { env } = launchArguments(dataDir, englishComputer);
  const flags = electronFlags(process.platform, process.getuid?.(), process.env);
  return startMarked(executable, [...flags, ...args], {
    // Nothing of the repository must be found by chance.
    cwd: path.dirname(executable),
    env: { ...env, ...environment },
  });
}

/** The board of a packaged app that was started with a port for it. It ends with the app. */
export async function boardOf({ said }: MarkedProcess): Promise<Page> {
  const address = /^DevTools listening on (ws:\S+)$/m.exec(said())?.[1];
  if (address === undefined) throw new Error(`It told of no port\n${said()}`);
  const browser = await connectTo(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('It has no pages');
  return boardPage(context);
}

const connectingMs = 10_000;

/** Playwright waits for good for a window that goes away while it looks at it, as one in which a slip was drawn does. */
async function connectTo(address: string): Promise<Browser> {
  const until = Date.now() + eventTimeoutMs;
  for (;;) {
    try {
      // Electron refuses what Playwright would set otherwise: where downloads go.
      return await chromium.connectOverCDP(address, { noDefaults: true, timeout: connectingMs });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > until) throw error;
    }
  }
}
