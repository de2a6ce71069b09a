import { capture } from './children.mjs';
import { installAsRoot, installCommand } from './debian-packages.mjs';
import { isCommand } from './is-command.mjs';
import { SetUpError } from './set-up-error.mjs';

/** Electron loads these while it runs, so that ldd does not know of them. */
const LOADED_LATER = ['libgtk-3.so.0'];

/** The packages that bring them, by their names of today and of before. */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
];
const DISPLAY = [['xvfb']];

const ELSEWHERE = 'Install what provides this with the package manager of your system, then try again.';

/**
 * Linux: makes sure that what Electron needs from the system is there; installs it as root on Debian and Ubuntu.
 *
 * @param {string} executable Electron's
 * @param {{ xvfb: boolean }} needs whether there is no display
 */
export async function ensureSystemLibraries(executable, needs) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(executable, needs);
  if (missing.length === 0) return;
  await install(missing);
  const still = await findMissing(executable, needs);
  if (still.length > 0) throw new SetUpError(`Electron still lacks ${still.join(', ')}.`, ELSEWHERE);
}

/** @param {readonly string[]} missing file names */
async function install(missing) {
  const lacking = `Electron lacks ${missing.join(', ')}.`;
  if (!isCommand('apt-get')) throw new SetUpError(lacking, ELSEWHERE);
  const wanted = missing.includes('Xvfb') ? [...LIBRARIES, ...DISPLAY] : LIBRARIES;
  if (process.getuid?.() === 0) return installAsRoot(wanted, lacking);
  throw new SetUpError(lacking, `Run this, then try again:\n  ${await installCommand(wanted)}`);
}

/**
 * @param {string} executable
 * @param {{ xvfb: boolean }} needs
 * @returns {Promise<string[]>} file names
 */
async function findMissing(executable, { xvfb }) {
  const [linked, known] = await Promise.all([
    capture('ldd', [executable]),
    capture('ldconfig', ['-p'], { env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` } }),
  ]);
  const libraries = [
    ...missingIn(linked.output),
    ...(known.ok ? LOADED_LATER.filter((library) => !known.output.includes(`${library} `)) : []),
  ];
  return [...new Set([...libraries, ...(xvfb && !isCommand('Xvfb') ? ['Xvfb'] : [])])];
}

/** @param {string} lddOutput */
export function missingIn(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library ?? '');
}
