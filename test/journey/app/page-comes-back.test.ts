import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { tap, ticket } from '../support/board';
import { windowState } from '../support/windows';

/*
 * Playwright gives up a page whose process has ended, so after that the board is looked at from within the app. Each
 * test has a page that Playwright still knows.
 */

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

/** How often somebody orders meanwhile, in milliseconds. */
const interval = 1_000;

/** By every test so far: nothing is ever done here, so all of them stand on the board. */
const taken: string[] = [];

/** Takes an order; a refusal fails the test. */
async function take(): Promise<void> {
  const number = `${taken.length + 1}`;
  const answer = await app.post(orderBody({ orderNumberToday: number }));
  expect([answer.status, answer.code]).toEqual([200, 'accepted']);
  taken.push(`Order ${number}`);
}

type View = 'board' | 'kitchen';

/** Asks a page by a script; null while it does not answer. */
function ask<Answer>(view: View, script: string): Promise<Answer | null> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, [wanted, asked]) => {
      const contents = BrowserWindow.getAllWindows().find(
        ({ webContents }) => webContents.getURL().includes('view=kitchen') === (wanted === 'kitchen'),
      )?.webContents;
      if (contents === undefined || contents.isCrashed()) return null;
      const answer: Promise<Answer> = contents.executeJavaScript(asked);
      const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 300));
      return Promise.race([answer.catch(() => null), silence]);
    },
    [view, script] as const,
  );
}

/** The names of the tickets in each column; null while the page does not answer. */
function board(): Promise<Record<string, string[]> | null> {
  return ask(
    'board',
    `Object.fromEntries(
      [...document.querySelectorAll('main section')].map((column) => [
        document.getElementById(column.getAttribute('aria-labelledby')).textContent.split(' ')[0],
        [...column.querySelectorAll('article')].map((article) => article.getAttribute('aria-label')),
      ]),
    )`,
  );
}

/** The names of the tickets on a page; null while it does not answer. */
function articles(view: View): Promise<string[] | null> {
  return ask(
    view,
    `[...document.querySelectorAll('article')].map((article) => article.getAttribute('aria-label'))`,
  );
}

/**
 * Does something to the page that is there.
 * @returns whether it still answers: another one in its place may come before anybody looks
 */
async function harm(view: View, kind: string): Promise<() => Promise<boolean>> {
  await ask(view, 'globalThis.isTheOldOne = true');
  await kinds[kind]?.(view);
  return async () => (await ask<boolean>(view, 'globalThis.isTheOldOne === true')) === true;
}

/** The process that draws a page. */
async function processOf(view: View): Promise<number> {
  const pid = await app.electron.evaluate(
    ({ BrowserWindow }, wanted) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('view=kitchen') === (wanted === 'kitchen'))
        ?.webContents.getOSProcessId(),
    view,
  );
  if (pid === undefined) throw new Error('There is no page');
  return pid;
}

const kinds: Readonly<Record<string, (view: View) => Promise<unknown>>> = {
  // As a computer does that is short of memory.
  'is killed': async (view) => process.kill(await processOf(view), 'SIGKILL'),
  'is given no processor time': async (view) => process.kill(await processOf(view), 'SIGSTOP'),
  crashes: (view) =>
    app.electron.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes('view=kitchen') === (wanted === 'kitchen'))
          ?.webContents.forcefullyCrashRenderer(),
      view,
    ),
  'hangs in a busy loop': (view) => ask(view, 'for (const end = Date.now() + 60_000; Date.now() < end; );'),
};

it.each(Object.keys(kinds))(
  'the board comes back by itself when its process %s, and no order or tap is lost',
  async (kind) => {
    await app.relaunch();
    await take();
    const [last = ''] = taken.slice(-1);
    const article = ticket(app.page, last.replace('Order ', ''));
    await tap(article, 'Start');
    await article.getByRole('button', { name: 'Ready' }).waitFor();
    const isTheOldOne = await harm('board', kind);

    // It goes away first: what still answered would prove nothing.
    const meanwhile = async <Seen>(read: () => Promise<Seen>): Promise<Seen> => {
      await take();
      return read();
    };
    await expect.poll(() => meanwhile(isTheOldOne), { interval }).toBe(false);
    await expect.poll(() => meanwhile(board), { interval }).not.toBeNull();
    const names = async (): Promise<string[]> => Object.values((await board()) ?? {}).flat();
    await expect.poll(async () => (await names()).sort()).toEqual([...taken].sort());
    expect((await board())?.['Preparing']).toContain(last);
    await take();
    await expect.poll(names).toContain(taken.at(-1));
  },
);

it('the board rings again for what nobody has tapped when its page comes back', async () => {
  await app.relaunch();
  await take();
  const ringing = () => ask<string>('board', `document.querySelector('footer').textContent`);
  await expect.poll(ringing).toContain('Ringing: Order');
  const isTheOldOne = await harm('board', 'is killed');
  await expect.poll(isTheOldOne).toBe(false);
  await expect.poll(ringing).toContain('Ringing: Order');
  const audible = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isCurrentlyAudible()),
    );
  await expect.poll(audible).toBe(true);
});

it.each(['is killed', 'is given no processor time'])(
  'the kitchen page comes back when its process %s, and the board goes on',
  async (kind) => {
    await app.relaunch();
    await take();
    await app.page.evaluate(() => window.relay.call('changeSettings', { choices: { kitchenWindow: true } }));
    const inKitchen = () => articles('kitchen');
    await expect.poll(inKitchen).not.toBeNull();
    await expect.poll(inKitchen).toContain(taken.at(-1));
    const isTheOldOne = await harm('kitchen', kind);
    await expect.poll(isTheOldOne, { interval }).toBe(false);
    await take();
    await expect.poll(() => articles('board')).toContain(taken.at(-1));
    await expect.poll(inKitchen).toContain(taken.at(-1));
    await ask('board', `window.relay.call('changeSettings', { choices: { kitchenWindow: false } })`);
    await expect.poll(() => windowState(app, 'kitchen')).toBeNull();
  },
);
