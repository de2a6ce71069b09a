/**
 * What the system says of a process: who its parent is, when it started (an id is given again), and for how long it has
 * computed: itself, and the children that it has waited for, with theirs.
 *
 * @typedef {{ parent: number, startedAt: number, own: number, reaped: number }} Process
 */
/** @typedef {ReadonlyMap<number, Process>} Processes by id */

/**
 * Counts the computing time of a family of processes from looks at it, the dead included. A parent's account holds its dead
 * children only where it waited for them. Electron ends without waiting for its helpers, whose time would be lost: so for
 * each that is gone since the last look it is checked whether the account of an ancestor has grown by its time.
 */
export class CpuTally {
  /** @type {Processes} */
  #family = new Map();
  #lost = 0;

  /**
   * @param {Processes} family those of the family that are alive now
   * @returns {number} what the family has used so far, with what each had used before it was first seen
   */
  sample(family) {
    this.#lost += lostBetween(this.#family, family);
    this.#family = family;
    return [...family.values()].reduce((sum, { own, reaped }) => sum + own + reaped, this.#lost);
  }
}

/**
 * @param {Processes} before
 * @param {Processes} now
 * @returns {number} the time of those that are gone and that no one waited for
 */
function lostBetween(before, now) {
  /** @type {Map<number | null, number>} by the ancestor that is left, null where none is */
  const gone = new Map();
  for (const [pid, process] of before) {
    if (isSame(now.get(pid), process)) continue;
    const heir = heirOf(process, before, now);
    gone.set(heir, (gone.get(heir) ?? 0) + process.own + process.reaped);
  }
  return [...gone].reduce((sum, [heir, time]) => sum + Math.max(0, time - inherited(heir, before, now)), 0);
}

/**
 * @param {Process} process
 * @param {Processes} before
 * @param {Processes} now
 * @returns {number | null}
 */
function heirOf({ parent }, before, now) {
  const known = before.get(parent);
  if (known === undefined) return null;
  return isSame(now.get(parent), known) ? parent : heirOf(known, before, now);
}

/**
 * @param {number | null} heir
 * @param {Processes} before
 * @param {Processes} now
 */
function inherited(heir, before, now) {
  if (heir === null) return 0;
  return (now.get(heir)?.reaped ?? 0) - (before.get(heir)?.reaped ?? 0);
}

/**
 * @param {Process | undefined} one
 * @param {Process} other
 */
function isSame(one, other) {
  return one?.startedAt === other.startedAt;
}
