import { existsSync, readdirSync } from 'node:fs';
import { capture } from './children.mjs';
import { withoutMark } from './leftovers.mjs';
import { SetUpError } from './set-up-error.mjs';

const LISTS = '/var/lib/apt/lists';

/** Of each row, the first name that the system knows: Ubuntu 24.04 and Debian 13 renamed those of the 64-bit time. */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
];
const DISPLAY = [['xvfb']];

const INSTALL = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', '--no-upgrade'];

/**
 * Installs the Debian packages that provide what is missing, as root; tells the command otherwise.
 *
 * @param {readonly string[]} missing file names
 */
export async function ensureDebianPackages(missing) {
  const lacking = `Electron lacks ${missing.join(', ')}.`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetUpError(
      lacking,
      'Install what provides this with the package manager of your system, then try again.',
    );
  }
  const wanted = missing.includes('Xvfb') ? [...LIBRARIES, ...DISPLAY] : LIBRARIES;
  if (process.getuid?.() !== 0) {
    const names = await knownNames(wanted);
    const install = `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
    throw new SetUpError(lacking, `Run this, then try again:\n  sudo apt-get update && ${install}`);
  }
  await installAsRoot(wanted, lacking);
}

/**
 * @param {readonly (readonly string[])[]} wanted
 * @param {string} lacking
 */
async function installAsRoot(wanted, lacking) {
  console.log(`${lacking} Installing it …`);
  if (!hasLists() && !(await apt(['update']))) throw aptFailed(lacking);
  if (await apt([...INSTALL, ...(await knownNames(wanted))])) return;
  console.log('The lists of packages may be old. Fetching new ones …');
  if (!(await apt(['update']))) throw aptFailed(lacking);
  if (!(await apt([...INSTALL, ...(await knownNames(wanted))]))) throw aptFailed(lacking);
}

/** @param {readonly (readonly string[])[]} wanted */
async function knownNames(wanted) {
  const env = { ...process.env, LC_ALL: 'C' };
  const { output } = await capture('apt-cache', ['policy', ...wanted.flat()], { env });
  return chooseNames(wanted, output);
}

/**
 * @param {readonly (readonly string[])[]} wanted rows of names, the preferred first
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
