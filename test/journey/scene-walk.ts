import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogues } from '../../shared/texts';
import { fillEvening } from '../screenshots/evening';
import { scenes } from '../screenshots/scenes';
import type { Stage } from '../screenshots/stage';
import { clippedText } from '../support/clipped-text';
import { launchApp, type RunningApp } from './app';
import { axeViolations } from './axe-violations';
import { clipped } from './clipped';

/** The screen of a counter, and the narrowest one. */
const counter = { width: 1366, height: 768 };
const narrow = { width: 1024, height: 768 };
/** So high that nothing is scrolled out of sight: there neither colours nor cut text would be judged. */
const high = 6_000;

/** Tests that walk through every place of the app in one language, on an ordinary evening. */
export function walkThroughEveryPlace(language: keyof typeof catalogues): void {
  let app: RunningApp;
  let dataDir: string;
  let home: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-evening-'));
    await fillEvening(dataDir);
    app = await launchApp({ dataDir, settings: { boardLayout: 'grid', language, textSize: 'largest' } });
    home = app.page.url();
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(scenes)(
    '$name cuts off no text, and breaks no rule of accessibility with the largest text, light and dark',
    async ({ open, leave, cards }) => {
      const { page, electron } = app;
      const stage: Stage = { page, electron, words: catalogues[language] };
      await page.setViewportSize(counter);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(home);
      await page.getByRole('article').first().waitFor();
      try {
        await open(stage);
        // Words change nothing of what the keyboard reaches.
        if (language === 'en') await reachesAll(page);
        await breaksNoRule(page, cards ? undefined : 'article');
        await cutsOffNothing(page);
      } finally {
        await leave?.(stage);
      }
    },
  );
}

async function reachesAll(page: Page): Promise<void> {
  expect(await axeViolations(page, { rules: ['scrollable-region-focusable'] })).toEqual([]);
}

/** In the size of text that somebody chose. What is not judged looks as it does in another place that is. */
async function breaksNoRule(page: Page, except: string | undefined): Promise<void> {
  const judged = (rules?: readonly string[]) =>
    axeViolations(page, { ...(rules && { rules }), ...(except !== undefined && { except }) });
  await isUncut(page, counter);
  await isUncut(page, { ...counter, height: high });
  expect(await judged()).toEqual([]);
  await look(page, 'theme', 'dark');
  expect(await judged(['color-contrast'])).toEqual([]);
}

/** In the usual size of text, also on the narrowest screen. */
async function cutsOffNothing(page: Page): Promise<void> {
  await look(page, 'textSize', 'normal');
  await isUncut(page, counter);
  await isUncut(page, narrow);
  await expect.poll(() => clipped(page), { message: 'at 1024' }).toEqual([]);
}

/** Changes how the page looks. Nobody else hears of it, so that what it was told besides what is so stays. */
async function look(page: Page, what: 'theme' | 'textSize', value: string): Promise<void> {
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
