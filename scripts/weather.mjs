import { createInterface } from 'node:readline';
import { ended, startChild } from './setup/children.mjs';
import { runMain } from './setup/main.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetUpError } from './setup/set-up-error.mjs';
import { inWords, ONE_FAILED, readCounts, total } from './testing/counts.mjs';
import { weatherOf, weathers } from './testing/weathers.mjs';

/** @typedef {import('./testing/counts.mjs').Counts} Counts */
/** @typedef {import('./testing/weathers.mjs').Weather} Weather */

/** What a weather could change. */
const STEPS = ['unit', 'faults', 'journeys'];

// `npm run weather`: the tests of each kind under each weather; `npm run weather -- lunch busy` under these.
await runMain(async () => {
  await ensurePackages();
  const names = process.argv.slice(2);
  const chosen = names.length === 0 ? weathers : names.map(known);
  /** @type {{ weather: Weather, counts: Counts }[]} */
  const results = [];
  for (const weather of chosen) {
    console.log(`\n━━ ${weather.name}: ${weather.title} ━━`);
    results.push({ weather, counts: await testIn(weather) });
  }
  console.log('\n── All weathers ──');
  for (const { weather, counts } of results) console.log(`${weather.name.padEnd(12)} ${inWords(counts)}`);
  const all = total(results.map(({ counts }) => counts));
  console.log(`\n${inWords(all)}`);
  return all.failed > 0 ? 1 : 0;
});

/** @param {string} name */
function known(name) {
  const weather = weatherOf(name);
  if (weather !== undefined) return weather;
  throw new SetUpError(
    `There is no weather ${name}.`,
    `The weathers are ${weathers.map((one) => one.name).join(', ')}.`,
  );
}

/**
 * In a process of its own, which takes the weather with it when it ends.
 *
 * @param {Weather} weather
 * @returns {Promise<Counts>}
 */
async function testIn({ name }) {
  const test = startChild(process.execPath, ['scripts/test.mjs', '--weather', name, ...STEPS], {
    stdio: ['ignore', 'pipe', 'inherit'],
    signals: 'leader',
  });
  let counts = ONE_FAILED;
  if (test.stdout === null) throw new Error('The tests were started without their pipe');
  for await (const line of createInterface({ input: test.stdout })) {
    console.log(line);
    counts = readCounts(line) ?? counts;
  }
  const { code } = await ended(test);
  // It may have died after it had printed a step's count.
  return code !== 0 && counts.failed === 0 ? ONE_FAILED : counts;
}
