import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogues } from '../../../shared/i18n/texts';
import { type Evening, fillEvening } from '../../screenshots/evening';
import type { Scene, Stage } from '../../screenshots/stage';
import { clippedText } from '../../support/clipped-text';
import { translations } from '../../support/spoken-languages';
import { launchApp, type RunningApp } from './app';
import { axeViolations } from './axe-violations';
import { clipped } from './clipped';
import { unreached } from './unreached';

/** The screen of a counter, and the narrowest one. */
const counter = { width: 1366, height: 768 };
const narrow = { width: 1024, height: 768 };
/** So high that nothing is scrolled out of sight: there neither colours nor cut text would be judged. */
const high = 6_000;

/**
 * Tests that walk once through places of the app on an ordinary evening, and judge everything at each stop. English has
 * the rules of accessibility, of which words change nothing; words that are cut off are looked for in each language.
 */
export function walkThrough(scenes: readonly Scene[], evening: Evening): void {
  let app: RunningApp;
  let dataDir: string;
  let home: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-evening-'));
    await fillEvening(dataDir, evening);
    app = await launchApp({ dataDir, settings: { boardLayout: 'grid', textSize: 'largest' } });
    home = app.page.url();
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(scenes)(
    '$name cuts off no text in any language, and breaks no rule of accessibility, light and dark',
    async (scene) => {
      await at(scene, 'en', async (page) => {
        await cutsOffNothing(page);
        await breaksNoRule(page, scene.cards ? undefined : 'article');
      });
      for (const { language } of translations) await at(scene, language, cutsOffNothing);
    },
  );

  /** Comes to a place from the freshly loaded board, and leaves it again. */
  async function at(
    { open, leave }: Scene,
    language: keyof typeof catalogues,
    judge: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { page, electron } = app;
    const stage: Stage = { page, electron, words: catalogues[language] };
    await page.setViewportSize(counter);
    const address = new URL(home);
    address.searchParams.set('language', language);
    await page.goto(address.href);
    await page.getByRole('article').first().waitFor();
    try {
      await open(stage);
      await judge(page);
    } finally {
      await leave?.(stage);
    }
  }
}

/** With the largest text, and the usual one on the narrowest screen. Leaves the largest text on the high screen. */
async function cutsOffNothing(page: Page): Promise<void> {
  await isUncut(page, counter);
  await setAppearance(page, 'textSize', 'normal');
  await isUncut(page, narrow);
  await expect.poll(() => clipped(page), { message: 'at 1024' }).toEqual([]);
  await setAppearance(page, 'textSize', 'largest');
  await isUncut(page, { ...counter, height: high });
}

/** What is not judged looks as it does in another place that is. Dark has other colors, and nothing else. */
async function breaksNoRule(page: Page, except: string | undefined): Promise<void> {
  const judged = (rules?: readonly string[]) =>
    axeViolations(page, { ...(rules && { rules }), ...(except !== undefined && { except }) });
  await setAppearance(page, 'theme', 'light');
  expect(await judged()).toEqual([]);
  await setAppearance(page, 'theme', 'dark');
  expect(await judged(['color-contrast'])).toEqual([]);
  // Only what does not fit must be reached by the keyboard to be scrolled.
  await page.setViewportSize(counter);
  expect(await unreached(page)).toEqual([]);
}

/** Changes how the page looks. Nobody else hears of it, so that what it was told besides what is so stays. */
async function setAppearance(page: Page, what: 'theme' | 'textSize', value: string): Promise<void> {
  await page.evaluate(
    ([name, chosen]) => {
      document.documentElement.dataset[name] = chosen;
    },
    [what, value] as const,
  );
}

/** Resolves once no text is cut off; a page needs a frame or two to measure how much room it has. */
async function isUncut(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect
    .poll(() => page.evaluate(clippedText), { message: `at ${size.width} × ${size.height}` })
    .toEqual([]);
}
