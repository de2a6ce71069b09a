import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './children.mjs';
import { ensureDebianPackages } from './debian-packages.mjs';
import { SetUpError } from './set-up-error.mjs';

/** Electron loads these while it runs, so that ldd does not know of them. */
const LOADED_LATER = ['libgtk-3.so.0'];

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
  await ensureDebianPackages(missing);
  const still = await findMissing(executable, needs);
  if (still.length === 0) return;
  throw new SetUpError(
    `Electron still lacks ${still.join(', ')}.`,
    'Install what provides this with the package manager of your system, then try again.',
  );
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

/** @param {string} name */
function isCommand(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
