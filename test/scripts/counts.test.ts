import { expect, it } from 'vitest';
import { inWords, total } from '../../scripts/testing/counts.mjs';
import { chooseSteps } from '../../scripts/testing/run-step.mjs';
import { steps } from '../../scripts/testing/steps.mjs';
import { countTests, nameFailures } from '../../scripts/testing/vitest-step.mjs';

function file(status: string, ...tests: string[]) {
  const assertionResults = tests.map((test) => ({ status: test, fullName: `a slip ${test}` }));
  return { status, name: '/project/test/main/slip.test.ts', assertionResults };
}

it('the count of a vitest run is a count of tests', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')],
  };
  expect(countTests(report, false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

it('the count of a vitest run has a failure for a file that could not be loaded', () => {
  const report = { testResults: [file('failed'), file('passed', 'passed')] };
  expect(countTests(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('the count of a vitest run has a failure for an error outside all tests, and for no tests at all', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, false).failed).toBe(1);
  expect(countTests({ testResults: [] }, false).failed).toBe(1);
});

it('the failures of a vitest run are named by file, test and first line of the reason', () => {
  const broken = file('failed', 'passed', 'failed');
  const assertionResults = broken.assertionResults.map((test) => ({
    ...test,
    failureMessages: test.status === 'failed' ? ['Error: no paper\n    at slip.ts:3'] : [],
  }));
  const report = { testResults: [file('passed', 'passed'), { ...broken, assertionResults }] };
  expect(nameFailures(report, '/project')).toEqual([
    'test/main/slip.test.ts > a slip failed: Error: no paper',
  ]);
});

it('the failures of a vitest run name a file that could not be run', () => {
  const report = { testResults: [{ ...file('failed'), message: 'No such module\n at' }] };
  expect(nameFailures(report, '/project')).toEqual(['test/main/slip.test.ts: No such module']);
});

it('the last line of npm test names skipped tests only where there are some', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 };
  expect(inWords(total([passed, passed]))).toBe('6 passed, 0 failed');
  expect(inWords(total([passed, { passed: 0, failed: 2, skipped: 1 }]))).toBe(
    '3 passed, 2 failed, 1 skipped',
  );
});

it('the steps of npm test are all of them unless some are named', () => {
  expect(chooseSteps(steps, []).chosen).toEqual(steps);
  expect(chooseSteps(steps, ['types', 'unit']).chosen.map(({ name }) => name)).toEqual(['types', 'unit']);
});

it('the steps of npm test are none where a name is wrong', () => {
  expect(chooseSteps(steps, ['unti']).unknown).toEqual(['unti']);
});
