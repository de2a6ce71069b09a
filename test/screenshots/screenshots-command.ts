import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { launchApp } from '../journey/app';
import { clippedText } from '../support/clipped-text';
import { prepareElectron } from '../support/electron-ready';
import { fillEvening } from './evening';
import { type Scene, scenes } from './scenes';

const help = `Takes pictures of each page on an ordinary evening, at two sizes, light and dark, into out/screenshots/, and says
what text is cut off or lies on other text.

  npm run screenshots -- [--only NAME,NAME] [--size 1366x768,…] [--readme]

--readme also puts those that the README shows into assets/.
`;

const { values: wish } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', default: '1366x768,1920x1080' },
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

if (wish.help) process.stdout.write(help);
else await runMain(takeAll);

/** @returns the exit code: 1 when text is cut off or lies on other text. */
async function takeAll(): Promise<number> {
  await prepareElectron();
  await mkdir(folder, { recursive: true });
  const evening = await mkdtemp(path.join(os.tmpdir(), 'counter-relay-evening-'));
  try {
    const names = wish.only?.split(',');
    const wanted = scenes.filter(({ name }) => names?.includes(name) ?? true);
    const alike = new Map<string, Scene[]>();
    for (const scene of wanted) {
      const settings = JSON.stringify(scene.settings ?? {});
      alike.set(settings, [...(alike.get(settings) ?? []), scene]);
    }
    let flaws = 0;
    for (const [settings, group] of alike) flaws += await takeGroup(evening, JSON.parse(settings), group);
    console.log(`${flaws} flaws. Pictures: ${path.relative(process.cwd(), folder)}`);
    return flaws === 0 ? 0 : 1;
  } finally {
    await rm(evening, { recursive: true, force: true });
  }
}

/** Scenes with the same settings share one start of the app. */
async function takeGroup(evening: string, settings: object, group: readonly Scene[]): Promise<number> {
  const dataDir = await mkdtemp(path.join(evening, 'data-'));
  await fillEvening(dataDir);
  const app = await launchApp({ dataDir, settings: { boardLayout: 'grid', ...settings } });
  const home = app.page.url();
  let flaws = 0;
  try {
    for (const scene of group) {
      for (const size of wish.size.split(',')) {
        const [width = 0, height = 0] = size.split('x').map(Number);
        for (const theme of themes) {
          await app.page.setViewportSize({ width, height });
          await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await app.page.goto(home);
          await app.page.getByRole('article').first().waitFor();
          await scene.open(app.page);
          const file = path.join(folder, `${scene.name}-${size}-${theme}.png`);
          await app.page.screenshot({ path: file });
          const found = await app.page.evaluate(clippedText);
          for (const flaw of found) console.log(`${path.basename(file, '.png')}: ${flaw}`);
          flaws += found.length;
          const asset = inReadme.get(scene.name);
          if (wish.readme && asset !== undefined && size === '1366x768' && theme === 'light') {
            await cp(file, path.join(ROOT, 'assets', asset));
          }
        }
      }
    }
  } finally {
    await app.close();
  }
  return flaws;
}
