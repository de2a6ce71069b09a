import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OrderFields, orderBody } from '../../support/relay/relay-bodies';
import { startRelay } from '../../support/relay/relay-harness';
import { launchApp, type RunningApp } from '../support/app';
import { reads, tap } from '../support/board';

/** What a bad minute leaves: all of it rings. A page that drew all of it took longer than any page is given. */
const before = Number(process.env['FLOOD_ORDERS'] ?? 2_500);
const live = 300;
const all = before + live;
/** A counter PC is that much slower than what tests run on. */
const timesSlower = 6;
/** The page may take its time here; what may not happen is that somebody ends it. */
const timeout = 120_000;
const atOnce = 32;

let app: RunningApp;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-flood-'));
  const relay = await startRelay({ dataDir });
  await rush(1, before, (body) => relay.post(body));
  await relay.stop();
  app = await launchApp({ dataDir, settings: { boardLayout: 'grid' } });
  const session = await app.page.context().newCDPSession(app.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
}, timeout);
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

type Post = (body: object) => Promise<{ readonly status: number; readonly code?: string | undefined }>;

/** Sends the orders of these numbers, many at a time. Returns how each was answered that was not taken. */
async function rush(first: number, last: number, post: Post): Promise<string[]> {
  const refused: string[] = [];
  let next = first;
  const guest = async (): Promise<void> => {
    while (next <= last) {
      const fields: OrderFields = { id: `order-${next}`, orderNumberToday: next };
      next += 1;
      const { status, code } = await post(orderBody(fields));
      if (status !== 200) refused.push(`${status} ${code}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, guest));
  return refused;
}

const field = (count: number) => app.page.getByRole('region', { name: `Open orders ${count}`, exact: true });
/** Looked for by what costs a slow page little. */
const cards = () => app.page.locator('article[data-ticket]');
const card = (number: number) => app.page.locator(`article[data-ticket="order-${number}"]`);
const figure = (count: number) => count.toLocaleString('en-US');
const footer = () => app.page.locator('footer');
const pageProcess = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
const ringingInCore = () =>
  app.page.evaluate(async () => {
    const snapshot = await window.relay.call('getSnapshot', null);
    if (!snapshot.ok) throw new Error(snapshot.code);
    const { tickets, others } = snapshot.value;
    let count = tickets.filter(({ alert }) => alert !== null).length;
    for (let from = 0; from < others.length; from += 250) {
      const some = await window.relay.call('readTickets', { ids: others.slice(from, from + 250) });
      if (!some.ok) throw new Error(some.code);
      const shown: { readonly alert: string | null }[] = JSON.parse(some.value);
      count += shown.filter(({ alert }) => alert !== null).length;
    }
    return count;
  });

it(
  'a slow page loads and draws thousands of ringing orders and hundreds more, and no checkout is refused',
  async () => {
    const renderer = await pageProcess();
    await app.page.reload();
    await field(before).waitFor({ timeout });
    expect(await rush(before + 1, all, app.post)).toEqual([]);
    await field(all).waitFor({ timeout });
    await reads(footer(), `and ${figure(all - 4)} more`);
    expect(await pageProcess()).toBe(renderer);
    const { status, code } = await app.post(orderBody({ id: 'after', orderNumberToday: all + 1 }));
    expect([status, code]).toEqual([200, 'accepted']);
    await field(all + 1).waitFor({ timeout });
  },
  timeout,
);

it(
  'a flooded board draws the first and counts the rest in words, and draws any that somebody looks for',
  async () => {
    const { page } = app;
    const drawn = await cards().count();
    expect(drawn).toBeLessThan(300);
    await card(1).waitFor();
    await reads(page, `and ${figure(all + 1 - drawn)} more.`);
    await tap(footer(), 'Find');
    await page.getByRole('searchbox').fill(`${all}`);
    await tap(page, new RegExp(`^Order ${all}`));
    await expect
      .poll(() => card(all).evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    await page.keyboard.press('Escape');
  },
  timeout,
);

it(
  'one tap silences what is drawn and nothing that is only counted, which rings on and moves up',
  async () => {
    const { page } = app;
    const seen = page.locator('footer button', { hasText: /^Seen these \d+$/ });
    const count = Number(/\d+/.exec(await seen.innerText())?.[0]);
    expect(count).toBe(await cards().count());
    await seen.click();
    await reads(footer(), `and ${figure(all + 1 - count - 4)} more`);
    expect(await ringingInCore()).toBe(all + 1 - count);
    // Those behind what was seen are drawn now, so that the next tap has something to look at.
    await page.locator('footer button', { hasText: /^Seen these 24$/ }).waitFor();
  },
  timeout,
);
