import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { catalogues } from '../../shared/i18n/texts';
import { type Spoken, textSizes } from '../../shared/settings/appearance';
import { launchApp, type RunningApp } from '../journey/support/app';
import { fillEvening } from '../screenshots/evening';
import { type Stage, tell } from '../screenshots/stage';
import { answered } from '../screenshots/staged-states';
import { prepareElectron } from '../support/electron-ready';
import { spokenLanguages } from '../support/spoken-languages';
import { enterWorld, saturdayEvening } from '../support/world/world';
import { type Sight, sightOf } from './sight';
import { troubleSets } from './trouble-sets';

const help = `npm run density

Counts the tickets that stand whole on the board in a rush of 41 open orders, and the height that is left for tickets, at
each usual size of screen and text, with no trouble, one, and three, in each language. Prints a table, and keeps it in
out/density.json.
`;

const { values: options } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });

const screens = ['1024x768', '1366x768', '1920x1080', '2560x1440'] as const;

interface Row extends Sight {
  readonly screen: (typeof screens)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly language: Spoken;
  readonly troubles: number;
}

if (options.help) process.stdout.write(help);
else await runMain(measureAll);

async function measureAll(): Promise<number> {
  // The same orders, as old, on every day.
  enterWorld(saturdayEvening);
  await prepareElectron();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'counter-relay-rush-'));
  try {
    await fillEvening(dataDir, 'rush');
    const rows: Row[] = [];
    for (const language of spokenLanguages) rows.push(...(await inLanguage(dataDir, language)));
    console.table(Object.fromEntries(tableOf(rows)));
    await writeFile(path.join(ROOT, 'out', 'density.json'), JSON.stringify(rows, null, 1));
    return 0;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function inLanguage(dataDir: string, language: Spoken): Promise<Row[]> {
  const app = await launchApp({ dataDir, settings: { boardLayout: 'grid', language } });
  try {
    const stage = { page: app.page, electron: app.electron, words: catalogues[language] };
    const rows: Row[] = [];
    for (const textSize of textSizes) {
      await app.page.evaluate(
        (size) => window.relay.call('changeSettings', { choices: { textSize: size } }),
        textSize,
      );
      for (const screen of screens) {
        for (const [index, sight] of (await onScreen(app, stage, screen)).entries())
          rows.push({ screen, textSize, language, troubles: troubleSets[index]?.length ?? 0, ...sight });
      }
    }
    return rows;
  } finally {
    await app.close();
  }
}

/** One sight for each set of troubles. */
async function onScreen(
  { page }: RunningApp,
  stage: Stage,
  screen: (typeof screens)[number],
): Promise<Sight[]> {
  const [width = 0, height = 0] = screen.split('x').map(Number);
  await page.setViewportSize({ width, height });
  const sights: Sight[] = [];
  for (const troubles of troubleSets) {
    await page.reload();
    await page.getByRole('article').first().waitFor();
    await tell(stage, (now) => ({
      tickets: answered(now),
      status: { ...now.status, ...Object.assign({}, ...troubles.map((trouble) => trouble(now.status))) },
    }));
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=alert]:not(:empty)').length === count,
      troubles.length,
    );
    sights.push(await page.evaluate(sightOf));
  }
  return sights;
}

/** A line for each screen and text size, a column for each language and number of troubles. */
function tableOf(rows: readonly Row[]): ReadonlyMap<string, Record<string, string>> {
  const table = new Map<string, Record<string, string>>();
  for (const { screen, textSize, language, troubles, whole, heightPx } of rows) {
    const name = `${screen} ${textSize}`;
    table.set(name, { ...table.get(name), [`${language} ${troubles}`]: `${whole} (${heightPx} px)` });
  }
  return table;
}
