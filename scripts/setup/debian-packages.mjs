import { existsSync, readdirSync } from 'node:fs';
import { capture } from './children.mjs';
import { withoutMark } from './leftovers.mjs';
import { withServicesOff } from './services-off.mjs';
import { SetUpError } from './set-up-error.mjs';

const LISTS = '/var/lib/apt/lists';

const INSTALL = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', '--no-upgrade'];

/**
 * Of each row of names the first that the system knows is meant: Ubuntu 24.04 and Debian 13 renamed some libraries.
 *
 * @typedef {readonly (readonly string[])[]} PackageRows
 */

/**
 * @param {PackageRows} wanted
 * @returns {Promise<string>} what a user other than root types to install them
 */
export async function installCommand(wanted) {
  const names = await knownNames(wanted);
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * Installs packages without those that they only recommend, and without starting a service.
 *
 * @param {PackageRows} wanted
 * @param {string} lacking what is missing, in a sentence
 */
export async function installAsRoot(wanted, lacking) {
  console.log(`${lacking} Installing it …`);
  if (!hasLists() && !(await apt(['update']))) throw aptFailed(lacking);
  if (await install(wanted)) return;
  console.log('The lists of packages may be old. Fetching new ones …');
  if (!(await apt(['update'])) || !(await install(wanted))) throw aptFailed(lacking);
}

/** @param {PackageRows} wanted */
async function install(wanted) {
  const names = await knownNames(wanted);
  return withServicesOff(() => apt([...INSTALL, ...names]));
}

/** @param {PackageRows} wanted */
async function knownNames(wanted) {
  const env = { ...process.env, LC_ALL: 'C' };
  const { output } = await capture('apt-cache', ['policy', ...wanted.flat()], { env });
  return chooseNames(wanted, output);
}

/**
 * @param {PackageRows} wanted
 * @param {string} policy what `apt-cache policy` says of them
 * @returns {string[]} one of each row; the last where the system knows none, so that apt complains of it by name
 */
export function chooseNames(wanted, policy) {
  const known = new Set();
  for (const [, name, candidate] of policy.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (.*)$/gm)) {
    if (candidate !== '(none)') known.add(name);
  }
  return wanted.flatMap((row) => row.find((name) => known.has(name)) ?? row.slice(-1));
}

/** Container images come without the lists. */
function hasLists() {
  return existsSync(LISTS) && readdirSync(LISTS).some((name) => name.includes('_Packages'));
}

/**
 * apt tells far more than anybody wants to read, unless it fails.
 *
 * @param {readonly string[]} args
 */
async function apt(args) {
  const env = { ...withoutMark(process.env), DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { ok, output, errors } = await capture('apt-get', ['-q', ...args], { env, leaveDaemons: true });
  if (!ok) console.log(`${output}${errors}`);
  return ok;
}

/** @param {string} lacking */
function aptFailed(lacking) {
  return new SetUpError(lacking, 'apt-get could not install it: see its message above, then try again.');
}
