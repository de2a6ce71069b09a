import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { prepareElectron } from '../support/electron-ready';
import { layoutExamples } from './layout-examples';
import { openLayoutPage } from './layout-page';
import { drawExamples, failureWords, namesOf, runLayout } from './layout-run';

const help = `npm run layout -- [options]

Draws the real page with names, numbers, times, sizes and typefaces that nobody thought of, and says what is cut off, lies
on something else, or is too small for a finger.

  --cases <n>   how many, 2000 by default
  --seed <n>    which; another one each time by default
  --shrink <n>  of so many that fail a smaller one is looked for, 10 by default`;

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    shrink: { type: 'string', default: '10' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) console.log(help);
else await runMain(drawAll);

/** @returns the exit code: 1 when something is drawn wrongly. */
async function drawAll(): Promise<number> {
  const run = { seed: Number(options.seed), cases: Number(options.cases), shrunk: Number(options.shrink) };
  console.log(`Seed ${run.seed}`);
  await prepareElectron();
  const page = await openLayoutPage(namesOf(run.seed));
  try {
    const examples = await drawExamples(page);
    for (const example of examples) console.log(failureWords(example));
    const failures = await runLayout(page, run, console.log);
    console.log(`\nExamples: ${examples.length} of ${layoutExamples.length} drawn wrongly`);
    console.log(`Cases: ${failures.length} of ${run.cases} drawn wrongly. Seed ${run.seed}`);
    return examples.length + failures.length === 0 ? 0 : 1;
  } finally {
    await page.close();
  }
}
