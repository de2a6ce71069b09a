import { ensureElectronRuns } from '../electron/electron-runs.mjs';
import { ensureTools, TOOLS } from '../setup/debian-tools.mjs';
import { ensurePackages } from '../setup/packages.mjs';

/** How many journeys drive a window at a time: as many as vitest.config.ts says. */
const WINDOWS_AT_ONCE = 2;

/**
 * Sets up all that these steps need before the first of them runs: nothing is installed while something is measured, drawn
 * or tested. What cannot be had and can be done without is told.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps
 */
export async function prepare(steps) {
  await ensurePackages();
  const needs = new Set(steps.flatMap((step) => step.needs ?? []));
  if (needs.has('electron')) await ensureElectronRuns(WINDOWS_AT_ONCE);
  await ensureTools([...needs].flatMap((need) => (need === 'electron' ? [] : TOOLS[need])));
}
