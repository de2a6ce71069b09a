import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronExecutable } from '../../scripts/setup/electron.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { electronFlags } from '../../scripts/setup/run-electron.mjs';
import { basic, type Posted, type PostedBody, type PostOptions, sendRequest } from '../support/relay-post';

export const username = 'bbot';
export const password = 'kitchen-secret';

export interface AppOptions {
  /** An existing folder is used and left in place; by default a new one is made and removed. */
  readonly dataDir?: string;
}

/** The real app in the real Electron, with a data folder of its own and its receiver on any free port. */
export interface RunningApp {
  readonly dataDir: string;
  /** These three are others after `relaunch`. */
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
  let running = await start(dataDir, complaints);
  return {
    dataDir,
    complaints,
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
    async relaunch() {
      await end(running);
      running = await start(dataDir, complaints);
    },
    async kill() {
      const ended = running.electron.waitForEvent('close');
      running.main.kill('SIGKILL');
      await ended;
    },
    async close() {
      agent.destroy();
      await end(running);
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What to start the app with, and the environment that it needs. */
export function launchArguments(dataDir: string) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    executablePath: electronExecutable(),
    args: [...electronFlags(process.platform, process.getuid?.(), process.env), '.'],
    cwd: ROOT,
    env: {
      ...Object.fromEntries(inherited),
      RELAY_DATA_DIR: dataDir,
      RELAY_PORT: '0',
      RELAY_USERNAME: username,
      RELAY_PASSWORD: password,
    },
  };
}

/** For how long a test waits for what the board should show or do. */
const actionPatienceMs = 10_000;
/** For how long the app may take to end. */
const patienceMs = 15_000;

interface Running {
  /** Electron's first process. Playwright does not tell of it any more once it has ended. */
  readonly main: ChildProcess;
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly origin: string;
}

async function start(dataDir: string, complaints: string[]): Promise<Running> {
  const electron = await _electron.launch(launchArguments(dataDir));
  const main = electron.process();
  try {
    const page = await electron.firstWindow();
    page.setDefaultTimeout(actionPatienceMs);
    hear(page, complaints);
    await page.getByRole('main').waitFor();
    return { main, electron, page, origin: await originOf(page) };
  } catch (error) {
    await end({ main, electron });
    throw error;
  }
}

/**
 * Where the app listens, as its own board knows it: Playwright has read the `listening` line from the standard output
 * before a test can.
 */
async function originOf(page: Page): Promise<string> {
  const origin = await page.waitForFunction(async () => {
    const outcome = await window.relay.call('getSnapshot', null);
    if (!outcome.ok) return null;
    const { arrival } = outcome.value.status;
    return arrival.kind === 'this-computer-only' ? arrival.address : null;
  });
  const found = await origin.jsonValue();
  if (found === null) throw new Error('The app does not say where it listens');
  return found;
}

function hear(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

/** Closes the app. One that does not end by itself is killed, and the test fails. */
async function end({ main, electron }: Pick<Running, 'main' | 'electron'>): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return;
  let hangs = false;
  const timer = setTimeout(() => {
    hangs = true;
    main.kill('SIGKILL');
  }, patienceMs);
  await electron.close();
  clearTimeout(timer);
  if (hangs) throw new Error(`The app did not end within ${patienceMs / 1000} s`);
}
