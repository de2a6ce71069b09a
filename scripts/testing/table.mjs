import { inWords, total } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {object} Row
 * @property {string} name of a step
 * @property {Counts} counts
 * @property {readonly string[]} failures what failed, a line each
 * @property {number} seconds by the clock
 * @property {number | null} cpuSeconds of all its processes together; null where the system does not tell
 */

/**
 * @param {readonly Row[]} rows
 * @returns {string} what each step came to, and what it cost
 */
export function table(rows) {
  return [...rows, sumOf(rows)].map(tableLine).join('\n');
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} what failed, by name, so that the end of a long output is enough to know it
 */
export function failuresOf(rows) {
  const lines = rows.flatMap(({ name, counts, failures }) => {
    if (counts.failed === 0) return [];
    return failures.length === 0 ? [name] : failures;
  });
  return lines.length === 0 ? '' : `\nFailed:\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** @param {Omit<Row, 'failures'>} row */
export function tableLine({ name, counts, seconds, cpuSeconds }) {
  const cpu = cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(1)} s`;
  return `${name.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(9)} ${cpu.padStart(9)} CPU  ${inWords(counts)}`;
}

/**
 * @param {readonly Row[]} rows
 * @returns {Omit<Row, 'failures'>}
 */
function sumOf(rows) {
  const cpu = rows.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  return {
    name: 'all',
    counts: total(rows.map(({ counts }) => counts)),
    seconds: rows.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: cpu.length < rows.length ? null : cpu.reduce((sum, one) => sum + one, 0),
  };
}
