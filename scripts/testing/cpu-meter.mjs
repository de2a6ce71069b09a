import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hasOurMark } from '../setup/leftovers.mjs';
import { CpuTally } from './cpu-tally.mjs';

/** @typedef {import('./cpu-tally.mjs').Process} Process */

/** Of what a helper of Electron's uses after the last look at it, some may be missed. Looking costs 0.3 % of one processor. */
const POLL_MS = 250;

/** The kernel's unit in /proc, on all systems that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * Measures for how long this process and all that it starts compute, in user and system mode: Electron's helpers, displays
 * in the background and orphans included.
 */
export class CpuMeter {
  #tally = new CpuTally();
  /** @type {Map<number, Process>} */
  #family = new Map();
  /** @type {Set<number>} */
  #strangers = new Set();

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<{ result: T, cpuSeconds: number | null }>} null on a system without /proc
   */
  async measure(work) {
    if (!existsSync('/proc/self/stat')) return { result: await work(), cpuSeconds: null };
    const before = this.#sample();
    const timer = setInterval(() => this.#sample(), POLL_MS);
    try {
      const result = await work();
      return { result, cpuSeconds: (this.#sample() - before) / TICKS_PER_SECOND };
    } finally {
      clearInterval(timer);
    }
  }

  /** @returns {number} the ticks that were used so far */
  #sample() {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    /** @type {Map<number, Process>} */
    const family = new Map();
    /** @type {Set<number>} */
    const strangers = new Set();
    for (const pid of pids) {
      const found = this.#strangers.has(pid) ? undefined : readProcess(pid);
      if (found !== undefined && this.#belongs(pid, found, family)) family.set(pid, found);
      else strangers.add(pid);
    }
    this.#family = family;
    this.#strangers = strangers;
    return this.#tally.sample(family);
  }

  /**
   * @param {number} pid
   * @param {Process} found
   * @param {ReadonlyMap<number, Process>} family as far as it is known
   */
  #belongs(pid, found, family) {
    if (pid === process.pid || this.#family.get(pid)?.startedAt === found.startedAt) return true;
    return family.has(found.parent) || hasOurMark(pid);
  }
}

/**
 * @param {number} pid
 * @returns {Process | undefined} undefined for one that has ended meanwhile
 */
function readProcess(pid) {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} stat a line of proc(5), in whose second field, the name, everything may stand
 * @returns {Process}
 */
export function parseStat(stat) {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (/** @type {number} */ number) => fields[number - 3] ?? Number.NaN;
  return {
    parent: field(4),
    startedAt: field(22),
    own: field(14) + field(15),
    reaped: field(16) + field(17),
  };
}
