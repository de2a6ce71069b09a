import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { tap, ticket } from './board';

/*
 * Playwright gives up a page whose process has ended, so after that the board is looked at from within the app. Each
 * test has a page that Playwright still knows.
 */

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

/** Longer than the app waits before it takes a page for hung, in milliseconds. */
const longest = 40_000;
/** How often somebody orders meanwhile, in milliseconds. */
const interval = 200;

let taken: string[] = [];

/** Takes an order; a refusal fails the test. */
async function take(): Promise<void> {
  const number = `${taken.length + 1}`;
  const answer = await app.post(orderBody({ orderNumberToday: number }));
  expect([answer.status, answer.code]).toEqual([200, 'accepted']);
  taken.push(`Order ${number}`);
}

/** The names of the tickets in each column; null while the page does not answer. */
function board(): Promise<Record<string, string[]> | null> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed()) return null;
    const columns: Promise<Record<string, string[]>> = contents.executeJavaScript(`Object.fromEntries(
      [...document.querySelectorAll('main section')].map((column) => [
        document.getElementById(column.getAttribute('aria-labelledby')).textContent.split(' ')[0],
        [...column.querySelectorAll('article')].map((article) => article.getAttribute('aria-label')),
      ]),
    )`);
    const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 300));
    return Promise.race([columns.catch(() => null), silence]);
  });
}

const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
  'is killed': async () => {
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    if (pid === undefined) throw new Error('There is no page');
    process.kill(pid, 'SIGKILL');
  },
  crashes: () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  hangs: () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const endless = 'for (const end = Date.now() + 60_000; Date.now() < end; );';
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(endless)
        .catch(() => undefined);
    }),
};

it.each(Object.keys(kinds))(
  'comes back by itself when its process %s, and no order is refused',
  async (kind) => {
    await app.relaunch();
    taken = [];
    const before = (await board()) ?? {};
    const known = Object.values(before).flat();
    taken.push(...known);
    await take();
    const [last = ''] = taken.slice(-1);
    const article = ticket(app.page, last.replace('Order ', ''));
    await tap(article, 'Start');
    await article.getByRole('button', { name: 'Ready' }).waitFor();
    await kinds[kind]?.();

    // It goes away first: what still answered would prove nothing.
    const away = async (): Promise<unknown> => {
      await take();
      return board();
    };
    await expect.poll(away, { timeout: longest, interval }).toBeNull();
    await expect.poll(away, { timeout: longest, interval }).not.toBeNull();
    const names = async (): Promise<string[]> => Object.values((await board()) ?? {}).flat();
    await expect.poll(async () => (await names()).sort(), { timeout: longest }).toEqual([...taken].sort());
    expect((await board())?.['Preparing']).toContain(last);
    await take();
    await expect.poll(names).toContain(taken.at(-1));
  },
);
