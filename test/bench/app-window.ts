import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Page } from 'playwright-core';
import { electronExecutable } from '../../scripts/setup/electron.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { electronFlags } from '../../scripts/setup/run-electron.mjs';
import { quietPort } from '../support/quiet-port';
import { relayEnvironment } from './contestants';

/** The app with its window, as somebody left it who was through with the guide. */
export interface AppWindow {
  readonly page: Page;
  /** Where orders are posted to. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the app on a data folder, and waits until it takes orders. The caller must `close` it. */
export async function openAppWindow(dataFolder: string): Promise<AppWindow> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path.join(dataFolder, 'settings.json'), JSON.stringify({ setUpDone: true }));
  // Chosen beforehand: Playwright hands out the app once its first lines of output are gone.
  const port = await quietPort();
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronFlags(process.platform, process.getuid?.(), process.env), '.'],
    cwd: ROOT,
    env: { ...definedOnly(process.env), ...relayEnvironment(dataFolder), RELAY_PORT: String(port) },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('main');
    await untilHealthy(`http://127.0.0.1:${port}/health`);
    return { page, url: `http://127.0.0.1:${port}/bbot`, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function untilHealthy(url: string): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  for (;;) {
    patience.throwIfAborted();
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
