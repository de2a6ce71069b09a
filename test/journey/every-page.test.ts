import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillEvening } from '../screenshots/evening';
import { type Scene, scenes } from '../screenshots/scenes';
import { clippedText } from '../support/clipped-text';
import { launchApp, type RunningApp } from './app';
import { axeViolations } from './axe-violations';

// Each page on an ordinary evening. Spanish has a journey of its own.

const counter = { width: 1366, height: 768 };
const pages = scenes.filter(({ settings }) => settings === undefined);

let app: RunningApp;
let dataDir: string;
let home: string;

async function launch(textSize: 'normal' | 'largest'): Promise<void> {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-evening-'));
  await fillEvening(dataDir);
  app = await launchApp({ dataDir, settings: { boardLayout: 'grid', textSize } });
  home = app.page.url();
  await app.page.setViewportSize(counter);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
}

async function end(): Promise<void> {
  await app.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

async function show({ open }: Scene): Promise<void> {
  await app.page.goto(home);
  await app.page.getByRole('article').first().waitFor();
  await open(app.page);
  // How many cards fit is measured once they are there, and they are arranged by it.
  await app.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

describe('on the screen of a counter', () => {
  beforeAll(() => launch('normal'));
  afterAll(end);

  it.each(pages)('$name cuts off no text', async (scene) => {
    await show(scene);
    expect(await app.page.evaluate(clippedText)).toEqual([]);
  });
});

describe('with the largest text', () => {
  beforeAll(() => launch('largest'));
  afterAll(end);

  it.each(pages)(
    '$name cuts off no text, and breaks no rule of accessibility, light and dark',
    async (scene) => {
      const { page } = app;
      await show(scene);
      expect(await page.evaluate(clippedText)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page)).toEqual([]);
      }
    },
  );
});
