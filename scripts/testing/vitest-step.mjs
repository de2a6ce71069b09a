import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../setup/children.mjs';
import { programOf } from '../setup/npm.mjs';
import { CACHE } from '../setup/paths.mjs';
import { ONE_FAILED } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileResult */
/** @typedef {{ testResults: readonly FileResult[] }} Report what vitest's json reporter writes, as far as it is read here */

/**
 * Runs one of vitest's projects, its output on ours.
 *
 * @param {string} project
 * @returns {Promise<Counts>}
 */
export async function runVitest(project) {
  const file = join(CACHE, 'test-results', `${project}.json`);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true }); // a run that dies must not be counted by the one before
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await run(process.execPath, [
    programOf('vitest', 'vitest'),
    'run',
    '--project',
    project,
    ...reporters,
  ]);
  if (!existsSync(file)) return ONE_FAILED;
  return countTests(JSON.parse(readFileSync(file, 'utf8')), ok);
}

/**
 * @param {Report} report
 * @param {boolean} ok whether vitest itself was content
 * @returns {Counts}
 */
export function countTests({ testResults }, ok) {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = results.filter((status) => status === 'passed').length;
  const failed = results.filter((status) => status === 'failed').length;
  // A file that cannot be loaded, or whose set-up fails, has no failed test of its own.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  // Errors outside any test, and no tests at all, show in vitest's exit code alone.
  const unexplained = !ok && failed + broken === 0 ? 1 : 0;
  return { passed, failed: failed + broken + unexplained, skipped: results.length - passed - failed };
}
