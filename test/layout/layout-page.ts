import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { catalogues } from '../../shared/i18n/texts';
import { writeChange } from '../../shared/ipc/bridge';
import { launchApp, type RunningApp } from '../journey/support/app';
import type { Stage } from '../screenshots/stage';
import { orderBody } from '../support/relay/relay-bodies';
import { testChangeChannel } from '../support/world/world';
import { type LayoutCase, leapYear, type Place } from './layout-case';
import { layoutFlaws } from './layout-flaws';
import { keepDay } from './layout-history';
import { readyCase, ways } from './layout-places';
import { boardChangeOf } from './layout-state';
import { familyOf, loadTypefaces } from './layout-typefaces';
import { addressOf, ownWorld, setClock } from './layout-world';

/** As many taps as the page remembers. */
const maxTapped = 3;

declare global {
  interface Window {
    /** Up to which change the page has heard. */
    layoutReceived: number;
  }
}

/** The real page of a running app, which draws one case after the other. */
export interface LayoutPage {
  /** Draws a case, and returns what is wrong with it. The next one costs less where it differs in little. */
  inspect(drawn: LayoutCase): Promise<string[]>;
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the app with a history of orders under these names. Whoever calls it must `close` the page. */
export async function openLayoutPage(namesOfHistory: readonly string[]): Promise<LayoutPage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-layout-'));
  await keepDay(dataDir, namesOfHistory);
  const app = await launchApp({ dataDir, settings: { soundVolume: 20 } });
  try {
    await ownWorld(app.page);
    await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    return pageOf(app);
  } catch (error) {
    await end(app);
    throw error;
  }
}

async function end(app: RunningApp): Promise<void> {
  await app.close();
  await rm(app.dataDir, { recursive: true, force: true, maxRetries: 5 });
}

/** What the loaded page shows. */
interface Loaded {
  readonly address: string;
  readonly stage: Stage;
  readonly tapped: readonly string[];
  place: Place;
  sequence: number;
  held: readonly string[];
}

function pageOf(app: RunningApp): LayoutPage {
  const { page } = app;
  const home = page.url();
  let loaded: Loaded | null = null;
  return {
    async inspect(drawn) {
      const { language, clock, place } = drawn;
      const address = addressOf(home, language, clock, place === 'kitchen');
      if (loaded?.address !== address) loaded = await load(app, address, drawn);
      if (loaded.place !== place) await goTo(app, loaded, place);
      await draw(app, loaded, drawn);
      if (app.complaints.length > 0) throw new Error(`The page complained: ${app.complaints.join(', ')}`);
      return layoutFlaws(page);
    },
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    close: () => end(app),
  };
}

async function load(app: RunningApp, address: string, { language, place }: LayoutCase): Promise<Loaded> {
  const { page, electron } = app;
  const isKitchen = place === 'kitchen';
  const stage = { page, electron, words: catalogues[language] };
  await page.goto(address);
  await page.getByRole('main').waitFor();
  const tapped = isKitchen ? [] : await tapSome(app, stage);
  await loadTypefaces(page);
  await page.evaluate(() => {
    window.relay.onChange((text) => {
      if (text !== null) window.layoutReceived = JSON.parse(text).sequence;
    });
  });
  const outcome = await page.evaluate(() => window.relay.call('getSnapshot', null));
  if (!outcome.ok) throw new Error(`The page was told nothing: ${outcome.code}`);
  const { sequence, tickets } = outcome.value;
  const held = tickets.map(({ id }) => id);
  return { address, stage, tapped, sequence, held, place: isKitchen ? 'kitchen' : 'board' };
}

/** Taps that can be undone are the page's own: no telling brings them about. */
async function tapSome({ post }: RunningApp, { page, words }: Stage): Promise<readonly string[]> {
  const tapped: string[] = [];
  for (let index = 0; index < maxTapped; index += 1) {
    const body = orderBody({ orderNumberToday: index + 1 });
    await post(body);
    const card = page.locator(`[data-ticket="${body.order.id}"]`);
    await card.getByRole('button', { name: words.ticket.start, exact: true }).click();
    tapped.push(body.order.id);
    await page
      .locator('footer button', { hasText: words.tools.undo.button })
      .nth(index)
      .waitFor({ state: 'attached' });
  }
  return tapped;
}

async function goTo(app: RunningApp, loaded: Loaded, place: Place): Promise<void> {
  await draw(app, loaded, { ...readyCase, place: loaded.place });
  await ways[loaded.place].leave(loaded.stage);
  await draw(app, loaded, { ...readyCase, place });
  await ways[place].open(loaded.stage);
  loaded.place = place;
}

/** Resolves once the page shows what it was told. */
async function draw({ page, electron }: RunningApp, loaded: Loaded, drawn: LayoutCase): Promise<void> {
  const { width, height } = drawn;
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) await page.setViewportSize({ width, height });
  const nowMs = await setClock(page, leapYear, drawn.minute);
  const change = boardChangeOf({ drawn, nowMs, tapped: loaded.tapped });
  const ids = change.tickets.map(({ id }) => id);
  loaded.sequence += 1;
  const removed = loaded.held.filter((id) => !ids.includes(id));
  const text = writeChange({ ...change, removed, sequence: loaded.sequence });
  loaded.held = ids;
  await electron.evaluate(
    ({ BrowserWindow }, [channel, change]) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, change);
    },
    [testChangeChannel, text] as const,
  );
  await isDrawn(page, loaded.sequence, drawn);
}

async function isDrawn(page: Page, sequence: number, { textSize, typeface }: LayoutCase): Promise<void> {
  await page.waitForFunction(
    ([received, size, family]) => {
      document.body.style.fontFamily = family;
      return window.layoutReceived === received && document.documentElement.dataset['textSize'] === size;
    },
    [sequence, textSize, familyOf(typeface)] as const,
  );
}
