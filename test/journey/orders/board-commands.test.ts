import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { standsIn, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const refused = { ok: false, code: 'INVALID_ARGUMENT' };

/** Calls what the page was given with whatever a page that went wrong might send. */
function call(name: unknown, argument: unknown): Promise<unknown> {
  return app.page.evaluate(
    ([command, given]) => (window.relay.call as (...all: unknown[]) => Promise<unknown>)(command, given),
    [name, argument] as const,
  );
}

const noCommands: readonly unknown[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'nothing',
  '',
  'getSnapshot ',
  null,
  undefined,
  7,
  ['getSnapshot'],
  { name: 'getSnapshot' },
  'x'.repeat(1_000_000),
];

it.each(noCommands.map((name) => [shortly(name), name]))(
  'the core refuses a command that does not exist: %s',
  async (_, name) => {
    expect(await call(name, null)).toEqual(refused);
  },
);

const misfits: readonly (readonly [string, unknown])[] = [
  ['getSnapshot', undefined],
  ['getSnapshot', {}],
  ['stepTicket', null],
  ['stepTicket', { id: 'a' }],
  ['stepTicket', { id: 'a', from: 'nowhere', direction: 'forward' }],
  ['stepTicket', { id: 'a', from: 'new', direction: 'sideways' }],
  ['stepTicket', { id: 7, from: 'new', direction: 'forward' }],
  ['stepTicket', { id: '', from: 'new', direction: 'forward' }],
  ['stepTicket', { id: ['a'], from: 'new', direction: 'forward' }],
  ['stepTicket', { id: 'x'.repeat(2_000_000), from: 'new', direction: 'forward' }],
  ['acknowledgeTicket', 'a'],
  ['makeTicket', { id: null }],
  ['discardTicket', []],
  ['pauseOrdering', {}],
  ['pauseOrdering', { minutes: 7 }],
  ['pauseOrdering', { minutes: -5 }],
  ['pauseOrdering', { minutes: '5' }],
  ['pauseOrdering', { minutes: Number.NaN }],
  ['resumeOrdering', 1],
  ['sendTestOrder', { status: 'accepted' }],
  ['dismissQuarantined', { name: '' }],
  ['dismissQuarantined', { name: 'x'.repeat(1_000) }],
  ['boardIsAlive', { sequence: -1 }],
  ['boardIsAlive', { sequence: 1.5 }],
  ['boardIsAlive', null],
];

it.each(misfits.map(([name, argument]) => [name, shortly(argument), argument] as const))(
  'the core refuses %s with %s',
  async (name, _, argument) => {
    expect(await call(name, argument)).toEqual(refused);
  },
);

it('the core answers a well-formed command that finds nothing', async () => {
  const nobody = { id: '__proto__', from: 'new', direction: 'forward' };
  expect(await call('stepTicket', nobody)).toEqual({ ok: false, code: 'NO_SUCH_TICKET' });
  expect(await call('dismissQuarantined', { name: '../../settings' })).toEqual({ ok: true, value: null });
});

it('the core still takes orders after all that it refuses', async () => {
  for (const name of noCommands) await call(name, null);
  for (const [name, argument] of misfits) await call(name, argument);
  const answer = await app.post(orderBody({ orderNumberToday: 1 }));
  expect(answer.status).toBe(200);
  await standsIn(app.page, 1, 'New');
});

it.each(['data:text/html,elsewhere', 'about:blank', 'relay://other/index.html'])(
  'the core hears no page but its own: %s',
  async (address) => {
    const outcomes = await app.electron.evaluate(
      async ({ BrowserWindow }, { preload, url }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        await window.loadURL(url).catch(() => undefined);
        const found: unknown = await window.webContents.executeJavaScript(`Promise.all([
          window.relay.call('getSnapshot', null),
          window.relay.call('pauseOrdering', { minutes: null }),
        ])`);
        window.destroy();
        return found;
      },
      { preload: path.join(ROOT, 'out', 'preload', 'preload.cjs'), url: address },
    );
    expect(outcomes).toEqual([refused, refused]);
    expect((await app.post(orderBody())).status).toBe(200);
  },
);

it('the core hears no frame inside a page', async () => {
  // Our page forbids frames, and a frame gets no preload script: this is what happens to one that has both.
  await app.post(orderBody({ orderNumberToday: 2 }));
  const outcome = await app.electron.evaluate(
    async ({ BrowserWindow }, { preload }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
      });
      await window.loadURL('about:blank');
      await window.webContents.executeJavaScript(`new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = resolve;
        frame.src = 'data:text/html,framed';
        document.body.append(frame);
      })`);
      const frame = window.webContents.mainFrame.frames[0];
      const found: unknown = await frame?.executeJavaScript(`window.relay.call('getSnapshot', null)`);
      window.destroy();
      return found;
    },
    { preload: path.join(ROOT, 'out', 'preload', 'preload.cjs') },
  );
  expect(outcome).toEqual(refused);
  await ticket(app.page, 2).waitFor();
});

function shortly(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
