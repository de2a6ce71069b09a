/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * @typedef {object} StepResult
 * @property {Counts} counts
 * @property {readonly string[]} failures what failed, a line each, as far as it has names
 */

/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {boolean} ok
 * @returns {StepResult}
 */
export function oneResult(ok) {
  return { counts: ok ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED, failures: [] };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** @param {Counts} counts */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads what `inWords` writes, where it is all that a line says.
 *
 * @param {string} line
 * @returns {Counts | undefined}
 */
export function readCounts(line) {
  const [, passed, failed, skipped = 0] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line) ?? [];
  if (passed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
