import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronExecutable } from '../../../scripts/electron/electron.mjs';
import { electronFlags } from '../../../scripts/electron/run-electron.mjs';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import type { Settings } from '../../../shared/settings/settings';
import { ownEnvironment } from '../../support/own-environment';
import { quietPort } from '../../support/relay/quiet-port';
import {
  basic,
  type Posted,
  type PostedBody,
  type PostOptions,
  sendRequest,
} from '../../support/relay/relay-post';
import { eventTimeoutMs } from '../../support/timeouts';
import { electronInWorld, localeEnvironment } from '../../support/world/world';
import { boardPage } from './board-page';
import { endApp } from './end-app';

export const username = 'bbot';
export const password = 'kitchen-secret';

export interface AppOptions {
  /** An existing folder is used and left in place; by default a new one is made and removed. */
  readonly dataDir?: string;
  /** True for a first start, which opens the guide beside the board. It finds a computer that speaks English. */
  readonly firstRun?: boolean;
  /** What the settings say besides; without a word of it the board has columns, a step each. */
  readonly settings?: Partial<Settings>;
  readonly env?: Readonly<Record<string, string>>;
  /** Another Electron than the one that was set up. */
  readonly executable?: string;
}

/** The real app in the real Electron, with a data folder of its own and its receiver on any free port. */
export interface RunningApp {
  readonly dataDir: string;
  /** These four are others after `relaunch`. The process is told of after its end as well, unlike by Playwright. */
  readonly main: ChildProcess;
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Where it listens, e.g. "http://127.0.0.1:4747". */
  readonly origin: string;
  /** What the page complained of: errors and warnings of its console, and what it did not catch. */
  readonly complaints: string[];
  /** Sends a body, by default to `/bbot` with the right credentials. */
  post(body: PostedBody, options?: PostOptions): Promise<Posted>;
  /** Ends the app as staff do, or finds it ended, and starts it again on the same folder. */
  relaunch(): Promise<void>;
  /** Starts it again if it has ended. */
  revive(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it, and removes the folder that it made. */
  close(): Promise<void>;
}

/** Starts the app and waits until its board is there. The test must `close` it. */
export async function launchApp(options: AppOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'relay-journey-')));
  const complaints: string[] = [];
  const agent = new Agent({ keepAlive: true });
  if (options.firstRun !== true) await endSetUp(dataDir, options.settings);
  let running = await start(dataDir, complaints, options);
  const relaunch = async (): Promise<void> => {
    await endApp(running.main, running.electron);
    running = await start(dataDir, complaints, options);
  };
  return {
    dataDir,
    complaints,
    get main() {
      return running.main;
    },
    get electron() {
      return running.electron;
    },
    get page() {
      return running.page;
    },
    get origin() {
      return running.origin;
    },
    post: (body, { authorization = basic(username, password), ...rest } = {}) =>
      sendRequest(running.origin, agent, body, { ...rest, authorization }),
    relaunch,
    async revive() {
      if (!running.isClosed()) return;
      // On a busy computer the app may end a page as hung that is only slow to begin, and Playwright may lose sight of the
      // board when a window in which a slip is drawn goes away meanwhile.
      await relaunch().catch(relaunch);
    },
    async kill() {
      const ended = running.electron.waitForEvent('close');
      running.main.kill('SIGKILL');
      await ended;
    },
    async close() {
      agent.destroy();
      await endApp(running.main, running.electron);
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const defaultSettings = {
  setUpDone: true,
  control: 'in-control',
  boardLayout: 'columns',
  language: 'en',
  // By default it is that of the computer's zone.
  currency: 'USD',
} as const;

/** As somebody left it who was through with the guide. What the folder holds stays. */
async function endSetUp(dataDir: string, settings: Partial<Settings> = {}): Promise<void> {
  const file = path.join(dataDir, 'settings.json');
  const kept: unknown = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  await writeFile(file, JSON.stringify({ ...Object(kept), ...defaultSettings, ...settings }));
}

/** A computer that tests run on may have no speakers, and the app would say so. */
const speakers = '--use-fake-device-for-media-stream';

/** Of a computer that speaks English: what has no settings yet speaks its language. */
export const englishComputer = 'en-US';

/**
 * What to start the app with, and the environment that it needs.
 * @param locale the computer's language and region; without one those that the test lives with
 */
export function launchArguments(dataDir: string, locale?: string) {
  return {
    executablePath: electronExecutable(),
    args: [
      ...electronFlags(process.platform, process.getuid?.(), process.env),
      speakers,
      // What pulses is drawn sixty times a second, without a graphics card by the processor.
      '--force-prefers-reduced-motion',
      // No test plays long enough for optimized code to pay: it took a quarter of what a page costs.
      '--js-flags=--no-opt',
      ...electronInWorld(locale),
      '.',
    ],
    cwd: ROOT,
    env: {
      ...ownEnvironment(),
      ...(locale !== undefined && localeEnvironment(locale)),
      RELAY_DATA_DIR: dataDir,
      RELAY_PORT: '0',
      RELAY_USERNAME: username,
      RELAY_PASSWORD: password,
      // A developer's own: tests reach this computer alone.
      NGROK_AUTHTOKEN: '',
      // A weather's clock comes by `electronInWorld`, with the pages'.
      NODE_OPTIONS: '',
    },
  };
}

interface Running {
  /** Electron's first process. Playwright does not tell of it any more once it has ended. */
  readonly main: ChildProcess;
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly isClosed: () => boolean;
  readonly origin: string;
}

async function start(
  dataDir: string,
  complaints: string[],
  { env = {}, executable, firstRun = false }: AppOptions,
): Promise<Running> {
  // Chosen beforehand: Playwright has read the `listening` line before a test can.
  const port = await quietPort();
  const launch = launchArguments(dataDir, firstRun ? englishComputer : undefined);
  const electron = await _electron.launch({
    ...launch,
    executablePath: executable ?? launch.executablePath,
    env: { ...launch.env, RELAY_PORT: String(port), ...env },
  });
  const main = electron.process();
  let closed = false;
  electron.once('close', () => {
    closed = true;
  });
  try {
    const page = await boardPage(electron.context());
    page.setDefaultTimeout(eventTimeoutMs);
    noteComplaints(page, complaints);
    await page.getByRole('main').waitFor();
    return { main, electron, page, isClosed: () => closed, origin: `http://127.0.0.1:${port}` };
  } catch (error) {
    await endApp(main, electron);
    throw error;
  }
}

function noteComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}
