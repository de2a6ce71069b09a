import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetUpError } from '../setup/set-up-error.mjs';
import {
  BORROWED_VERSION,
  borrowedExecutable,
  canBorrow,
  ensureBorrowed,
} from './electron-from-registry.mjs';
import { canFetchPinned, fetchPinned, pinnedExecutable, pinnedVersion } from './electron-pinned.mjs';

const OVERRIDE = 'ELECTRON_OVERRIDE_DIST_PATH';

/** Makes sure that there is an Electron to run, says which, and tells the programs that we start. */
export async function ensureElectron() {
  if (overridden() !== undefined) {
    console.log(`Electron: the one in ${process.env[OVERRIDE]} (${OVERRIDE} is set).`);
    return;
  }
  if (pinnedExecutable() === undefined) await fetchSome();
  if (pinnedExecutable() !== undefined) {
    console.log(`Electron ${pinnedVersion()}.`);
    return;
  }
  await ensureBorrowed();
  process.env[OVERRIDE] = dirname(electronExecutable());
  console.log(
    `Electron ${BORROWED_VERSION} from the npm registry, since ${pinnedVersion()} could not be fetched from GitHub: ` +
      'for development and tests only, never released.',
  );
}

/**
 * Finds the Electron that was set up, and fetches nothing.
 *
 * @returns {string} the path of its executable; throws SetUpError where there is none yet
 */
export function electronExecutable() {
  const executable = overridden() ?? pinnedExecutable() ?? borrowedExecutable();
  if (executable !== undefined) return executable;
  throw new SetUpError('There is no Electron yet.', 'Run "npm start" or "npm test" once: both fetch it.');
}

/** Fetches the pinned Electron where that is possible, else the borrowed one unless an earlier run did. */
async function fetchSome() {
  if (borrowedExecutable() !== undefined) return;
  if (await canFetchPinned()) {
    console.log(`Fetching Electron ${pinnedVersion()} (110 MB) …`);
    if (await fetchPinned()) return;
    console.log('That failed: see the message above.');
  }
  if (canBorrow()) {
    console.log(
      'GitHub does not hand out Electron here. The npm registry has an older one for development and tests.',
    );
    return;
  }
  throw new SetUpError(
    `Electron ${pinnedVersion()} could not be fetched from GitHub, and the npm registry has none for this system.`,
    'Connect to a network that reaches GitHub, or set ELECTRON_MIRROR to a mirror of its releases, and try again.',
  );
}

/** @returns {string | undefined} */
function overridden() {
  const folder = process.env[OVERRIDE];
  if (folder === undefined || folder === '') return undefined;
  return ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
}
