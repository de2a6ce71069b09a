import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { THIRD_PARTY } from './third-party.mjs';

export const CHECKSUMS = 'SHA256SUMS';

/** What a release must hold: for a person who installs it, and for an app that looks for its update. */
const kinds = /** @type {const} */ ([
  ['the installer for Windows', /\.exe$/],
  ["Windows' update metadata", /^latest\.yml$/],
  ["Windows' blockmap", /\.exe\.blockmap$/],
  ['the disk image for Macs with Intel', /-x64\.dmg$/],
  ['the disk image for Macs with Apple silicon', /-arm64\.dmg$/],
  ["macOS' update metadata", /^latest-mac\.yml$/],
  ['the AppImage', /\.AppImage$/],
  ['the deb', /\.deb$/],
  ["Linux' update metadata", /^latest-linux\.yml$/],
  ['the licenses', new RegExp(`^${THIRD_PARTY.replaceAll('.', '\\.')}$`)],
]);

/**
 * @param {readonly string[]} names of the files that were made
 * @returns {string[]} what is not among them, in words
 */
export function missingAssets(names) {
  return kinds.filter(([, pattern]) => !names.some((name) => pattern.test(name))).map(([words]) => words);
}

/**
 * Writes the sums of all files in a folder into one that `sha256sum --check` reads.
 *
 * @param {string} folder holds files alone
 */
export async function writeChecksums(folder) {
  const names = (await readdir(folder)).filter((name) => name !== CHECKSUMS).sort();
  const lines = await Promise.all(
    names.map(async (name) => `${await sha256(join(folder, name))}  ${name}\n`),
  );
  await writeFile(join(folder, CHECKSUMS), lines.join(''));
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * @param {string} version
 * @param {readonly string[]} signing a line for each system
 */
export function releaseNotes(version, signing) {
  return [
    `Counter Relay ${version}`,
    '',
    ...signing.map((line) => `- ${line}`),
    '',
    `\`${CHECKSUMS}\` has the sum of each file: \`sha256sum --check --ignore-missing ${CHECKSUMS}\`.`,
    `\`${THIRD_PARTY}\` lists the software of others in it, with the licenses.`,
    '',
  ].join('\n');
}
