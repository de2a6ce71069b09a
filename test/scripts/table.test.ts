import { describe, expect, it } from 'vitest';
import { failuresOf, table } from '../../scripts/testing/table.mjs';

describe('the table of the steps of npm test', () => {
  const counts = { passed: 1, failed: 0, skipped: 0 };
  const lint = { name: 'lint', counts, failures: [], seconds: 2, cpuSeconds: 3.21 };
  const unit = {
    name: 'unit',
    counts: { passed: 7, failed: 1, skipped: 2 },
    failures: ['slip.test.ts > a slip is cut'],
    seconds: 61.26,
    cpuSeconds: 100,
  };

  it('the table of npm test says what each step came to, how long it took, and how long its processes computed', () => {
    expect(table([lint, unit]).split('\n')).toEqual([
      'lint          2.0 s     3.2 s CPU  1 passed, 0 failed',
      'unit         61.3 s   100.0 s CPU  7 passed, 1 failed, 2 skipped',
      'all          63.3 s   103.2 s CPU  8 passed, 1 failed, 2 skipped',
    ]);
  });

  it('the table of the steps of npm test guesses nothing where the system does not tell the computing time', () => {
    expect(
      table([lint, { ...unit, cpuSeconds: null }])
        .split('\n')
        .slice(1),
    ).toEqual([
      'unit         61.3 s         – CPU  7 passed, 1 failed, 2 skipped',
      'all          63.3 s         – CPU  8 passed, 1 failed, 2 skipped',
    ]);
  });

  it('the table of npm test is followed by what failed, by name, and by nothing where all is well', () => {
    expect(failuresOf([lint])).toBe('');
    expect(failuresOf([{ ...lint, counts: { passed: 0, failed: 1, skipped: 0 } }, unit])).toBe(
      '\nFailed:\n- lint\n- slip.test.ts > a slip is cut\n',
    );
  });
});
