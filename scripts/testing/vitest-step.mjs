import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { run } from '../setup/children.mjs';
import { programOf } from '../setup/npm.mjs';
import { CACHE, ROOT } from '../setup/paths.mjs';
import { ONE_FAILED } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] }} TestResult */
/** @typedef {{ status: string, name: string, message?: string, assertionResults: readonly TestResult[] }} FileResult */
/** @typedef {{ testResults: readonly FileResult[] }} Report what vitest's json reporter writes, as far as it is read here */

/** @typedef {import('./counts.mjs').StepResult} StepResult */

/**
 * Runs one of vitest's projects, its output on ours.
 *
 * @param {string} project
 * @returns {Promise<StepResult>}
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
  if (!existsSync(file)) {
    return { counts: ONE_FAILED, failures: [`${project}: ended without telling what it came to`] };
  }
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { counts: countTests(report, ok), failures: nameFailures(report, ROOT) };
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

/**
 * @param {Report} report
 * @param {string} root the folder from which files are named
 * @returns {string[]} a line for each test that failed, and for each file that could not be run: where it is, and why
 */
export function nameFailures({ testResults }, root) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(
        ({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`,
      );
    });
}

/** @param {string | undefined} text */
function firstLine(text = '') {
  return text.split('\n', 1)[0] ?? '';
}
