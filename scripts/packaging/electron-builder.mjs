import { readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { electronExecutable } from '../electron/electron.mjs';
import { tellSigning, withoutEmptySecrets } from '../release/signing.mjs';
import { LICENSES_FOLDER, THIRD_PARTY, writeThirdParty } from '../release/third-party.mjs';
import { capture, run } from '../setup/children.mjs';
import { programOf } from '../setup/npm.mjs';
import { ROOT } from '../setup/paths.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';

const DIST = join(ROOT, 'dist');

/**
 * Signs them where the environment has what that needs, and fails where it then cannot.
 *
 * @returns {Promise<boolean>} whether this system's installers stand in dist/; the output is on ours
 */
export async function packInstallers() {
  await writeThirdParty();
  const signs = await tellSigning(DIST);
  await copyFile(join(LICENSES_FOLDER, THIRD_PARTY), join(DIST, THIRD_PARTY));
  const must = signs ? ['--config.forceCodeSigning=true'] : [];
  return run(process.execPath, [program(), '--publish', 'never', ...must], {
    env: withoutEmptySecrets(process.env),
  });
}

/**
 * Makes the app as its installer would put it on a computer, with the Electron that was set up, from the build in out/.
 *
 * @param {string} output folder that gets it, e.g. as linux-unpacked
 * @returns {Promise<string>} what electron-builder said; throws SetUpError with it where that fails
 */
export async function packUnpacked(output) {
  await writeThirdParty();
  const electron = electronFolder();
  const {
    ok,
    output: said,
    errors,
  } = await capture(process.execPath, [
    program(),
    '--dir',
    '--publish=never',
    `--config.directories.output=${output}`,
    `--config.electronDist=${electron}`,
    `--config.electronVersion=${versionIn(electron)}`,
  ]);
  if (ok) return said;
  throw new SetUpError(`electron-builder failed.\n${said}${errors}`, 'See its message above.');
}

/** @returns {string} the version of the Electron that was set up, e.g. 45.4.1 */
export function electronVersion() {
  return versionIn(electronFolder());
}

function electronFolder() {
  const beside = dirname(electronExecutable());
  // Electron.app/Contents/MacOS
  return process.platform === 'darwin' ? join(beside, '..', '..', '..') : beside;
}

/** @param {string} folder */
function versionIn(folder) {
  return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
}

function program() {
  return programOf('electron-builder', 'electron-builder');
}
