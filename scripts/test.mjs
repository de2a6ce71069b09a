import { parseArgs } from 'node:util';
import { endEverything, runMain, tell } from './setup/main.mjs';
import { SetUpError } from './setup/set-up-error.mjs';
import { Stopped } from './setup/stop.mjs';
import { inWords, ONE_FAILED, oneResult, total } from './testing/counts.mjs';
import { CpuMeter } from './testing/cpu-meter.mjs';
import { chooseWeather, enterWeather } from './testing/enter-weather.mjs';
import { prepare } from './testing/prepare.mjs';
import { chooseSteps, runStep } from './testing/run-step.mjs';
import { steps } from './testing/steps.mjs';
import { failuresOf, table, tableLine } from './testing/table.mjs';

/** @typedef {import('./testing/table.mjs').Row} Row */
/** @typedef {import('./testing/steps.mjs').Step} Step */

// `npm test`: sets up what is missing and runs all steps, whatever fails; `npm test -- unit types` runs those alone, and
// `--weather NAME` has them meet another computer (testing/weathers.mjs). The last line is the count.
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { weather: { type: 'string' } },
  });
  const { chosen, unknown } = chooseSteps(steps, positionals);
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new SetUpError(`There is no step ${unknown.join(', ')}.`, `The steps are ${names}.`);
  }
  const drawn = values.weather === undefined ? undefined : chooseWeather(values.weather);
  const counts = (await isSetUp(chosen)) ? await runAllIn(drawn, chosen) : ONE_FAILED;
  await endEverything();
  console.log(inWords(counts));
  return counts.failed > 0 ? 1 : 0;
});

/** @param {readonly Step[]} chosen */
async function isSetUp(chosen) {
  try {
    await prepare(chosen);
    return true;
  } catch (error) {
    return failed(error);
  }
}

/**
 * @param {ReturnType<typeof chooseWeather> | undefined} drawn what the set-up must not meet: it lives with the real clock
 * @param {readonly Step[]} chosen
 */
async function runAllIn(drawn, chosen) {
  if (drawn !== undefined) {
    console.log(`\n${drawn.announcement}`);
    await enterWeather(drawn.weather);
  }
  return runAll(chosen);
}

/** @param {readonly Step[]} chosen */
async function runAll(chosen) {
  const meter = new CpuMeter();
  /** @type {Row[]} */
  const rows = [];
  for (const step of chosen) {
    console.log(`\n── ${step.title} ──`);
    const startedAt = performance.now();
    const { result, cpuSeconds } = await meter.measure(() =>
      runStep(step).catch((error) => failed(error) || oneResult(false)),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const row = { name: step.name, ...result, seconds, cpuSeconds };
    rows.push(row);
    console.log(tableLine(row));
  }
  console.log(`\n── All ──\n${table(rows)}\n${failuresOf(rows)}`);
  return total(rows.map(({ counts }) => counts));
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
