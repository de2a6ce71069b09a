import { inWords, total } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {object} Row
 * @property {string} name of a step
 * @property {Counts} counts
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

/** @param {Row} row */
export function tableLine({ name, counts, seconds, cpuSeconds }) {
  const cpu = cpuSeconds === null ? '–' : `${cpuSeconds.toFixed(1)} s`;
  return `${name.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(9)} ${cpu.padStart(9)} CPU  ${inWords(counts)}`;
}

/**
 * @param {readonly Row[]} rows
 * @returns {Row}
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
