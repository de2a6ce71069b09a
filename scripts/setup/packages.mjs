import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { SetUpError } from './set-up-error.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages by folder, such as node_modules/zod */

/**
 * Installs the npm packages unless those that package-lock.json names are there.
 *
 * `npm ci` would be the obvious command. But it refuses a lock that lacks optional packages of other systems, which is
 * what npm writes where a registry does not carry them (npm issue 9846). `npm install` keeps to the lock as well, does
 * not mind; that it kept to the lock is checked. It would also take a package of which a cut-off install left half for
 * a whole one, so it starts from nothing, as `npm ci` does.
 */
export async function ensurePackages() {
  if (areAllInstalled()) return;
  console.log('Installing npm packages …');
  await rm(join(ROOT, 'node_modules'), { recursive: true, force: true });
  const ok = await runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok)
    throw new SetUpError('npm could not install the packages.', 'See its message above, then try again.');
  if (areAllInstalled()) return;
  throw new SetUpError(
    'npm installed other packages than package-lock.json names.',
    'Does it fit package.json? Run "npm install" and look at the difference.',
  );
}

function areAllInstalled() {
  // npm writes this file when all else is in place, so an install that was cut off has none.
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(record) && areInstalled(readLock(join(ROOT, 'package-lock.json')), readLock(record));
}

/**
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function areInstalled(wanted, installed) {
  return Object.entries(wanted).every(([folder, locked]) => {
    if (folder === '') return true; // the project itself
    const there = installed[folder];
    // npm leaves out optional packages that are for other systems.
    if (there === undefined) return locked.optional === true || locked.devOptional === true;
    return there.version === locked.version && there.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
