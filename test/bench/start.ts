import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';
import { electronExecutable } from '../../scripts/electron/electron.mjs';
import { electronFlags } from '../../scripts/electron/run-electron.mjs';
import { electronVersion } from '../../scripts/packaging/electron-builder.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { type PackagedApp, packApp } from '../journey/support/packaged-app';
import { quietPort } from '../support/relay/quiet-port';
import { eventTimeoutMs, withTimeout } from '../support/timeouts';
import { relayEnvironment } from './contestants';
import { KeptTickets } from './kept-tickets';
import { type ServerCommand, startServer } from './server-process';

/** Milliseconds from the start of a process. Its files are in the computer's memory, as after any start but the first. */
export interface Start {
  readonly listeningMs: number;
  /** Until the frame that first showed what the page is for: tickets, or the words of a bare window. */
  readonly paintedMs: number;
}

/** One start of each, right after another. */
export interface StartRound {
  readonly bare: Start;
  readonly relay: Start;
}

export interface StartFigures {
  /** What an installer leaves on the disk, in MB of a million bytes. */
  readonly installed: { readonly allMb: number; readonly ownMb: number };
  /** The version of the Electron that was packed. */
  readonly electron: string;
  readonly openTickets: number;
  readonly rounds: readonly StartRound[];
}

const openTickets = 20;

/**
 * Packs the app as its installer would put it on a computer, and starts it beside a bare Electron window, in turns.
 * @param keep takes what is known so far
 */
export async function measureStart(
  folder: string,
  rounds: number,
  tell: (words: string) => void,
  keep: (figures: StartFigures) => void,
): Promise<void> {
  const packaged = await packApp(path.join(folder, 'app'));
  const data = path.join(folder, 'data');
  await new KeptTickets(data).fill(openTickets);
  await writeFile(path.join(data, 'settings.json'), JSON.stringify({ setUpDone: true }));
  const bareData = path.join(folder, 'bare');
  await mkdir(bareData);
  const bare = () => startOnce(electronExecutable(), [bareWindow], { BENCH_FOLDER: bareData });
  const relay = () => startOnce(packaged.executable, [], relayEnvironment(data));
  // The first start of each makes folders and caches that the later ones find.
  await bare();
  await relay();
  const measured: StartRound[] = [];
  const installed = await installedSize(packaged);
  for (let round = 0; round < rounds; round++) {
    measured.push({ bare: await bare(), relay: await relay() });
    keep({ installed, electron: electronVersion(), openTickets, rounds: measured });
    tell(`start: round ${round + 1} of ${rounds}`);
  }
}

const bareWindow = path.join(ROOT, 'test', 'bench', 'bare-window');

async function startOnce(
  executable: string,
  app: readonly string[],
  env: ServerCommand['env'],
): Promise<Start> {
  const port = await quietPort();
  const flags = electronFlags(process.platform, process.getuid?.(), process.env);
  const args = [...flags, `--remote-debugging-port=${port}`, ...app];
  const server = await startServer({ command: executable, args, env });
  try {
    const startedAt = performance.timeOrigin + server.startedAt;
    return { listeningMs: server.listeningMs, paintedMs: (await paintedAt(port)) - startedAt };
  } finally {
    await server.stop();
  }
}

/** @returns when the page showed what it is for, as a time of day in milliseconds */
async function paintedAt(port: number): Promise<number> {
  const browser = await connect(`http://127.0.0.1:${port}`);
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('There is no window');
    return await withTimeout('The first picture of a page', page.evaluate(whenPainted));
  } finally {
    await browser.close();
  }
}

/** Once the page is there: Playwright waits for ever for one that comes while it connects. */
async function connect(origin: string): Promise<Browser> {
  const timeout = AbortSignal.timeout(eventTimeoutMs);
  for (;;) {
    const response = await fetch(`${origin}/json/list`, { signal: timeout });
    const pages = pagesSchema.parse(await response.json());
    if (pages.some(({ title, url }) => title !== '' && !url.endsWith(title)))
      return chromium.connectOverCDP(origin, { noDefaults: true, timeout: eventTimeoutMs });
    await wait(100);
  }
}

/** What Chromium tells of its pages. Until one has a title, there is none, or its file's name. */
const pagesSchema = z.array(z.object({ title: z.string(), url: z.string() }));

/**
 * In the page. Chromium itself has noted when each larger thing than before was on the screen, and still tells of it:
 * the first one in `main` came with the tickets, since what says "loading" stands outside and is gone.
 */
function whenPainted(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly element?: Element | null })[])
        if (entry.element?.closest('main')) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

async function installedSize({ archive, root }: PackagedApp): Promise<StartFigures['installed']> {
  const ownBytes = (await bytesOf(archive)) + (await bytesOf(`${archive}.unpacked`));
  return { allMb: (await bytesOf(root)) / 1e6, ownMb: ownBytes / 1e6 };
}

/** Of a file, or of all in a folder. */
async function bytesOf(place: string): Promise<number> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(place);
  const sizes = await Promise.all(names.map((name) => bytesOf(path.join(place, name))));
  return sizes.reduce((total, size) => total + size, 0);
}
