import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Page } from 'playwright-core';
import { electronExecutable } from '../../../scripts/electron/electron.mjs';
import { electronFlags } from '../../../scripts/electron/run-electron.mjs';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { quietPort } from '../../support/relay/quiet-port';
import { eventTimeoutMs, withTimeout } from '../../support/timeouts';
import { builtServer } from '../build-servers';
import { floorEnvironment, relayEnvironment } from '../contestants';

/** An app with a board in a window. */
export interface AppWindow {
  readonly page: Page;
  /** Where orders are posted to. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the app on a data folder, as somebody left it who was through with the guide, and waits until it takes orders. The
 * caller must `close` it.
 */
async function openRelayWindow(dataFolder: string): Promise<AppWindow> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path.join(dataFolder, 'settings.json'), JSON.stringify({ setUpDone: true }));
  return openWindow('.', (port) => ({ ...relayEnvironment(dataFolder), RELAY_PORT: String(port) }));
}

/** Opens the floor that the app's board is measured beside. The caller must `close` it. */
function openFloorWindow(folder: string): Promise<AppWindow> {
  return openWindow(builtServer('floor-app'), (port) => ({
    ...floorEnvironment(folder),
    BENCH_PORT: String(port),
  }));
}

/** Two windows side by side in time, open as long as something is done with them. */
export async function withBothWindows(
  folder: string,
  use: (floor: AppWindow, relay: AppWindow) => Promise<void>,
): Promise<void> {
  const floor = await openFloorWindow(path.join(folder, 'floor'));
  try {
    const relay = await openRelayWindow(path.join(folder, 'relay'));
    try {
      await use(floor, relay);
    } finally {
      await relay.close();
    }
  } finally {
    await floor.close();
  }
}

async function openWindow(
  script: string,
  environment: (port: number) => Readonly<Record<string, string>>,
): Promise<AppWindow> {
  // Chosen beforehand: Playwright hands out the app once its first lines of output are gone.
  const port = await quietPort();
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronFlags(process.platform, process.getuid?.(), process.env), script],
    cwd: ROOT,
    env: { ...definedOnly(process.env), ...environment(port) },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('main', { state: 'attached' });
    await untilHealthy(`http://127.0.0.1:${port}/health`);
    return {
      page,
      url: `http://127.0.0.1:${port}/bbot`,
      close: () => withTimeout('The end of a window', app.close()),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function untilHealthy(url: string): Promise<void> {
  const timeout = AbortSignal.timeout(eventTimeoutMs);
  for (;;) {
    timeout.throwIfAborted();
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await wait(50);
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
