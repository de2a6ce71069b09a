import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { rings, tap, ticket } from '../support/board';
import { type Elsewhere, startElsewhere } from '../support/elsewhere';

let app: RunningApp;
let elsewhere: Elsewhere;
beforeAll(async () => {
  app = await launchApp();
  elsewhere = await startElsewhere();
});
afterAll(async () => {
  await app.close();
  await elsewhere.stop();
});

it('the page has an origin of its own without Node, and what it is given cannot be changed', async () => {
  expect(app.page.url()).toBe('relay://app/index.html?language=en');
  const seen = await app.page.evaluate(() => {
    const page = window as unknown as Record<string, unknown>;
    const given = page['relay'] as Record<string, unknown>;
    const overwrite = (): boolean =>
      Reflect.set(given, 'call', () => null) || Reflect.set(page, 'relay', null);
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in page),
      given: Object.keys(given).sort(),
      frozen: Object.isFrozen(given),
      overwritten: overwrite(),
      callIsOurs: typeof given['call'] === 'function' && page['relay'] === given,
    };
  });
  expect(seen).toEqual({
    node: [],
    given: ['call', 'onChange', 'onCoreState'],
    frozen: true,
    overwritten: false,
    callIsOurs: true,
  });
});

it('the page runs in a sandbox, isolated from its preload script, without Node and webviews', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const {
        sandbox,
        contextIsolation,
        nodeIntegration,
        nodeIntegrationInSubFrames,
        webviewTag,
        webSecurity,
      } =
        // Electron has it, and leaves it out of its types.
        (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        nodeIntegrationInSubFrames,
        webviewTag,
        webSecurity,
      };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    },
  ]);
});

it('the page runs only its own scripts, and reaches nothing', async () => {
  const blocked = await app.page.evaluate(async (url) => {
    const violations: string[] = [];
    const reportsOf = (directive: string) =>
      new Promise<void>((resolve) => {
        const listen = (event: SecurityPolicyViolationEvent): void => {
          if (event.effectiveDirective !== directive) return;
          document.removeEventListener('securitypolicyviolation', listen);
          violations.push(directive);
          resolve();
        };
        document.addEventListener('securitypolicyviolation', listen);
      });
    const added = (name: string, attributes: Record<string, string>, text = ''): void => {
      const element = Object.assign(document.createElement(name), { textContent: text });
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      element.remove();
    };
    const tries: readonly (readonly [string, () => unknown])[] = [
      ['script-src-elem', () => added('script', {}, 'document.title = "spoiled"')],
      ['script-src-elem', () => added('script', { src: `${url}script.js` })],
      ['style-src-elem', () => added('style', {}, 'body { display: none }')],
      ['style-src-attr', () => document.createElement('p').setAttribute('style', 'color: red')],
      ['img-src', () => Object.assign(new Image(), { src: `${url}image.png` })],
      ['connect-src', () => fetch(url).catch(() => null)],
      ['connect-src', () => navigator.sendBeacon(url)],
      ['connect-src', () => new WebSocket(url.replace('http', 'ws'))],
      [
        'frame-src',
        () => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
      ],
    ];
    for (const [directive, attempt] of tries) {
      const violation = reportsOf(directive);
      attempt();
      await violation;
    }
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    return violations;
  }, elsewhere.url);
  expect(blocked).toHaveLength(9);
  expect(elsewhere.asked).toEqual([]);
  expect(await app.page.title()).toBe('Counter Relay');
});

it('the page does not evaluate text', async () => {
  const evaluated = await app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        // A timer runs outside what Playwright may evaluate.
        const attempt = (): void => {
          try {
            resolve(String(new Function('return "evaluated"')()));
          } catch (error) {
            resolve(error instanceof EvalError ? 'refused' : String(error));
          }
        };
        setTimeout(attempt);
      }),
  );
  expect(evaluated).toBe('refused');
});

it('the page embeds no web page', async () => {
  const attached = await app.page.evaluate((url) => {
    const webview = Object.assign(document.createElement('webview'), { src: url });
    document.body.append(webview);
    const works = 'loadURL' in webview;
    webview.remove();
    return works;
  }, elsewhere.url);
  expect(attached).toBe(false);
});

it('the page is permitted nothing', async () => {
  const permitted = await app.page.evaluate(async () => {
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'permitted',
        () => 'refused',
      );
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await refused(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(permitted).toEqual({
    notifications: 'denied',
    geolocation: 'refused',
    microphone: 'refused',
    camera: 'refused',
    clipboard: 'refused',
    midi: 'refused',
  });
});

it('the page breaks no rule of its own in normal use', async () => {
  const { page } = app;
  await page.reload();
  app.complaints.splice(0);
  await page.reload();
  await app.post(orderBody({ orderNumberToday: 'last' }));
  await tap(ticket(page, 'last'), 'Start');
  await tap(page, 'Menu');
  await page.keyboard.press('Escape');
  await tap(page, 'Pause ordering');
  await tap(page.getByRole('dialog'), '5 minutes');
  await tap(page, 'Resume');
  await tap(page, /^\d+ blocked today$/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await rings(page, 'Nothing is ringing');
  expect(app.complaints).toEqual([]);
});
