import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { SetUpError } from '../../scripts/setup/set-up-error.mjs';
import { catalogues } from '../../shared/i18n/texts';
import { textSizes } from '../../shared/settings/appearance';
import { launchApp } from '../journey/support/app';
import { clippedText } from '../support/clipped-text';
import { prepareElectron } from '../support/electron-ready';
import { spokenLanguages } from '../support/spoken-languages';
import { enterWorld, saturdayEvening } from '../support/world/world';
import { fillEvening } from './evening';
import { bannersAndPanels, boardAndTools } from './scenes';
import type { Scene, Stage } from './stage';

const help = `Takes pictures of each page on an ordinary evening, at two sizes, light and dark, into out/screenshots/, and says
what text is cut off or lies on other text.

  npm run screenshots -- [--only NAME,NAME] [--size 1366x768,…] [--language en|es] [--text normal|large|largest] [--readme]

--readme also puts those that the README shows into assets/.
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', default: '1366x768,1920x1080' },
    language: { type: 'string', default: 'en' },
    text: { type: 'string', default: 'normal' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const folder = path.join(ROOT, 'out', 'screenshots');
const themes = ['light', 'dark'] as const;
/** Shown in the README: the scene, and the file in assets/. */
const inReadme = new Map([
  ['board', 'board.png'],
  ['history', 'history.png'],
]);

if (options.help) process.stdout.write(help);
else await runMain(takeAll);

/** @returns the exit code: 1 when text is cut off or lies on other text. */
async function takeAll(): Promise<number> {
  // The same pictures on every day.
  enterWorld(saturdayEvening);
  const language = spokenLanguages.find((one) => one === options.language);
  if (language === undefined)
    throw new SetUpError(
      `The app does not speak "${options.language}".`,
      `It speaks ${spokenLanguages.join(', ')}.`,
    );
  const textSize = textSizes.find((size) => size === options.text) ?? 'normal';
  await prepareElectron();
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'counter-relay-evening-'));
  await fillEvening(dataDir);
  const app = await launchApp({ dataDir, settings: { boardLayout: 'grid', language, textSize } });
  try {
    const stage = { page: app.page, electron: app.electron, words: catalogues[language] };
    const home = app.page.url();
    const names = options.only?.split(',');
    let flaws = 0;
    const scenes = [...boardAndTools, ...bannersAndPanels];
    for (const scene of scenes.filter(({ name }) => names?.includes(name) ?? true)) {
      for (const size of options.size.split(',')) {
        for (const theme of themes) flaws += await take(stage, home, scene, size, theme);
      }
    }
    console.log(`${flaws} flaws. Pictures: ${path.relative(process.cwd(), folder)}`);
    return flaws === 0 ? 0 : 1;
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** @returns how many flaws the picture shows. */
async function take(
  stage: Stage,
  home: string,
  { name, open, leave }: Scene,
  size: string,
  theme: (typeof themes)[number],
): Promise<number> {
  const { page } = stage;
  const [width = 0, height = 0] = size.split('x').map(Number);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(home);
  await page.getByRole('article').first().waitFor();
  await open(stage);
  const spoken = [options.language, options.text].filter((choice) => choice !== 'en' && choice !== 'normal');
  const file = path.join(folder, `${[name, ...spoken, size, theme].join('-')}.png`);
  await page.screenshot({ path: file });
  const found = await page.evaluate(clippedText);
  await leave?.(stage);
  for (const flaw of found) console.log(`${path.basename(file, '.png')}: ${flaw}`);
  const asset = inReadme.get(name);
  if (options.readme && asset !== undefined && size === '1366x768' && theme === 'light') {
    await cp(file, path.join(ROOT, 'assets', asset));
  }
  return found.length;
}
