import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
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

const home = 'relay://app/index.html?language=en';

it.each(['http', 'file', 'data', 'javascript', 'blob'])(
  'the app opens no window and leaves for no %s page',
  async (scheme) => {
    const { page } = app;
    const targets: Record<string, string> = {
      http: elsewhere.url,
      file: pathToFileURL('/etc/hostname').href,
      data: 'data:text/html,elsewhere',
      javascript: 'javascript:document.write("elsewhere")',
      blob: await page.evaluate(() => URL.createObjectURL(new Blob(['elsewhere'], { type: 'text/html' }))),
    };
    const target = targets[scheme] ?? '';
    const opened = await page.evaluate((url) => window.open(url) !== null, target);
    expect(opened).toBe(false);
    await page.evaluate((url) => {
      document.body.dataset['here'] = 'still';
      const link = Object.assign(document.createElement('a'), { href: url, textContent: 'away' });
      document.body.append(link);
      link.click();
      link.remove();
      window.location.assign(url);
    }, target);
    // An order comes through the very same page after that. Playwright's own locators would wait for the new page.
    const number = `after ${scheme}`;
    await app.post(orderBody({ orderNumberToday: number }));
    const seen = (name: string): boolean => document.querySelector(`[aria-label="${name}"]`) !== null;
    await expect.poll(() => page.evaluate(seen, `Order ${number}`)).toBe(true);
    expect(await page.evaluate(() => document.body.dataset['here'])).toBe('still');
    expect(page.url()).toBe(home);
    expect(app.electron.windows()).toHaveLength(1);
    expect(elsewhere.asked).toEqual([]);
    await page.reload();
  },
);
