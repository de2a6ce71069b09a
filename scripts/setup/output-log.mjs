import { openSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './parts.mjs';
import { CACHE } from './paths.mjs';

const FOLDER = join(CACHE, 'output');

const OWN_ERRORS = 2;
const LAST_LINES = 40;

/**
 * Where programs write what hardly anybody wants to read: Chromium's talk of D-Bus and graphics, the bundler's advice.
 *
 * @typedef {{ file: string | null, descriptor: number }} OutputLog
 */

/**
 * Opens a file of this run's own, says which, and removes those of runs that are over. Programs write into it themselves:
 * their last words are in it however they end, and however we do. Where none can be written (a repository of another
 * user's, a full disk) it all comes to the terminal.
 *
 * @param {string} [folder]
 * @returns {Promise<OutputLog>}
 */
export async function openOutputLog(folder = FOLDER) {
  const file = join(folder, `${process.pid}.log`);
  try {
    await mkdir(folder, { recursive: true });
    await removeOld(folder);
    const descriptor = openSync(file, 'w');
    console.log(`What Electron and the bundler say is in ${file}`);
    return { file, descriptor };
  } catch (error) {
    console.log(
      `What Electron and the bundler say comes here: ${error instanceof Error ? error.message : error}`,
    );
    return { file: null, descriptor: OWN_ERRORS };
  }
}

/**
 * Shows how it ends, when something failed: the reason is likely there.
 *
 * @param {OutputLog} log
 */
export function showEnd({ file }) {
  if (file === null) return;
  const end = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  if (end !== '') console.error(`\nThe end of ${file}:\n${end}`);
}

/** @param {string} folder */
async function removeOld(folder) {
  const old = (await readdir(folder)).filter((name) => {
    const owner = /^(\d+)\.log$/.exec(name)?.[1];
    return owner !== undefined && !isRunning(Number(owner));
  });
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}
