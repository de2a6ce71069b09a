import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch } from 'electron-builder';
import { THIRD_PARTY } from '../release/third-party.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';

/** @typedef {import('electron-builder').AfterPackContext} AfterPackContext */

/**
 * electron-builder calls this for each processor, before it sets the fuses and signs.
 *
 * @param {AfterPackContext} context
 */
export default async function afterPack({ appOutDir, packager, electronPlatformName, arch }) {
  const resources = packager.getResourcesDir(appOutDir);
  // electron-builder takes these out of the archive that it downloads, and leaves them in a folder.
  const ofElectronAlone = [join(appOutDir, 'version'), ...defaultApp(resources)];
  await Promise.all(ofElectronAlone.map((file) => rm(file, { force: true })));
  if (!existsSync(join(resources, THIRD_PARTY))) {
    throw new SetUpError(
      'The package holds no licenses of the software in it.',
      'Package with "npm run package", which writes them.',
    );
  }
  if (hasAgent(resources)) return;
  throw new SetUpError(
    `The package holds no ngrok agent for ${electronPlatformName} on ${Arch[arch]}: no order would ever arrive.`,
    'Package on the system that the package is for, after "npm ci" there.',
  );
}

/** @param {string} resources */
function defaultApp(resources) {
  return readdirSync(resources)
    .filter((name) => name.startsWith('default_app.'))
    .map((name) => join(resources, name));
}

/**
 * electron-builder passes over a folder that is not there, such as an addon that npm did not install on this system.
 *
 * @param {string} resources
 */
function hasAgent(resources) {
  const folder = join(resources, 'app.asar.unpacked', 'node_modules', '@ngrok');
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.node'));
}
