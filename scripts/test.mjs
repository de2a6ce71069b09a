import { ensureElectronRuns } from './setup/electron-runs.mjs';
import { endEverything, runMain, tell } from './setup/main.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetUpError } from './setup/set-up-error.mjs';
import { Stopped } from './setup/stop.mjs';
import { inWords, ONE_FAILED, total } from './testing/counts.mjs';
import { chooseSteps, runStep } from './testing/run-step.mjs';
import { steps } from './testing/steps.mjs';

/** How many journeys drive a window at a time: as many as vitest.config.ts says. */
const WINDOWS_AT_ONCE = 2;

/** @typedef {import('./testing/counts.mjs').Counts} Counts */
/** @typedef {import('./testing/steps.mjs').Step} Step */

// `npm test`: sets up what is missing and runs all steps, whatever fails; `npm test -- unit types` runs those alone.
// The last line is the count.
await runMain(async () => {
  const { chosen, unknown } = chooseSteps(steps, process.argv.slice(2));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new SetUpError(`There is no step ${unknown.join(', ')}.`, `The steps are ${names}.`);
  }
  const counts = (await isSetUp(chosen)) ? await runAll(chosen) : ONE_FAILED;
  await endEverything();
  console.log(inWords(counts));
  return counts.failed > 0 ? 1 : 0;
});

/** @param {readonly Step[]} chosen */
async function isSetUp(chosen) {
  try {
    await ensurePackages();
    if (chosen.some(({ run }) => run.kind === 'vitest-in-electron'))
      await ensureElectronRuns(WINDOWS_AT_ONCE);
    return true;
  } catch (error) {
    return failed(error);
  }
}

/** @param {readonly Step[]} chosen */
async function runAll(chosen) {
  /** @type {Counts[]} */
  const results = [];
  /** @type {string[]} */
  const lines = [];
  for (const step of chosen) {
    console.log(`\n── ${step.title} ──`);
    const startedAt = performance.now();
    const counts = await runStep(step).catch((error) => failed(error) || ONE_FAILED);
    const seconds = (performance.now() - startedAt) / 1000;
    results.push(counts);
    lines.push(`${step.name.padEnd(9)} ${inWords(counts)} (${seconds.toFixed(1)} s)`);
    console.log(lines.at(-1));
  }
  console.log(`\n── All ──\n${lines.join('\n')}\n`);
  return total(results);
}

/**
 * Tells of a failure, unless the user ended the run.
 *
 * @param {unknown} error
 * @returns {false}
 */
function failed(error) {
  if (error instanceof Stopped) throw error;
  tell(error);
  return false;
}
