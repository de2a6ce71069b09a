import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, launchArguments, type RunningApp } from '../support/app';
import { ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

/** Starts the app once more, as `npm start` does, and waits for its end. */
async function startAgain(dataDir: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const { npm_lifecycle_event: _, ...env } = launchArguments(dataDir).env as NodeJS.ProcessEnv;
  const second = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env, stdio: 'pipe' });
  let said = '';
  for (const output of [second.stdout, second.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const [code] = (await once(second, 'close')) as [number | null];
  return { code, said };
}

type Asked = BrowserWindow & { asked?: string[] };

it('a second start says in a line that the app runs already, and brings its window up instead', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows() as Asked[];
    if (window === undefined) throw new Error('There is no window');
    // A virtual display has no window manager, which minimises windows and gives the focus: they say what it would.
    const asked: string[] = [];
    window.asked = asked;
    window.isMinimized = () => !asked.includes('restore');
    window.restore = () => void asked.push('restore');
    window.focus = () => void asked.push('focus');
    window.hide();
  });

  const { code, said } = await startAgain(app.dataDir);
  expect(code).toBe(0);
  const lastLine = said.trimEnd().split('\n').at(-1);
  expect(lastLine).toBe(`Counter Relay already runs on ${app.dataDir}: its window comes up.`);
  const state = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows() as Asked[];
      return { visible: window?.isVisible(), asked: window?.asked };
    });
  await expect.poll(state).toEqual({ visible: true, asked: ['restore', 'focus'] });
  expect(app.electron.windows()).toHaveLength(1);
  expect((await app.post(orderBody({ orderNumberToday: 1 }))).status).toBe(200);
  await ticket(app.page, 1).waitFor();
});

it('the app runs alongside another one on another data folder, each with its own orders', async () => {
  const other = await launchApp();
  try {
    expect(other.origin).not.toBe(app.origin);
    await other.post(orderBody({ orderNumberToday: 2 }));
    await ticket(other.page, 2).waitFor();
    await app.post(orderBody({ orderNumberToday: 3 }));
    await ticket(app.page, 3).waitFor();
    expect(await ticket(app.page, 2).count()).toBe(0);
    expect(await ticket(other.page, 3).count()).toBe(0);
  } finally {
    await other.close();
  }
});
