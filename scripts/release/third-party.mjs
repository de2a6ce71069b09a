import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { isAllowed, readLicense, readStandardText } from './read-license.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/** @typedef {import('./read-license.mjs').License} License */

/** Goes along with the app, and beside the installers of a release. */
export const THIRD_PARTY = 'THIRD-PARTY-LICENSES.txt';

/** Where it is written to before packaging; electron-builder.yml takes it from there. */
export const LICENSES_FOLDER = join(ROOT, 'out', 'licenses');

const RULE = '-'.repeat(100);

/** Writes the licenses of all that ships; throws SetUpError where one has no text or is none of those that may ship. */
export async function writeThirdParty() {
  const licenses = readLicenses();
  const wrong = faultsOf(licenses);
  if (wrong.length > 0) {
    throw new SetUpError(
      wrong.join('\n'),
      'Look at the package: use another one, or let its license in (scripts/release/read-license.mjs).',
    );
  }
  await mkdir(LICENSES_FOLDER, { recursive: true });
  await writeFile(join(LICENSES_FOLDER, THIRD_PARTY), thirdPartyText(licenses, viewerVersion()));
}

/** @returns {License[]} of all that ships */
export function readLicenses() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return shippedPackages(packages).map((shipped) => readLicense(ROOT, packages, shipped));
}

/**
 * @param {readonly License[]} licenses
 * @returns {string[]} one sentence for each that may not ship
 */
export function faultsOf(licenses) {
  return licenses.flatMap(({ name, version, license, text }) => {
    if (!isAllowed(license))
      return [`${name} ${version} is under ${license}, which is not among those that may ship.`];
    return text === null ? [`${name} ${version} brings no text of its license, ${license}.`] : [];
  });
}

/**
 * @param {readonly License[]} licenses
 * @param {string} viewer the version of SumatraPDF
 */
export function thirdPartyText(licenses, viewer) {
  const widest = Math.max(...licenses.map(({ name, version }) => `${name} ${version}`.length));
  return [
    'Counter Relay is made with the software of others. This is the list of it, with the licenses below.',
    'Electron and Chromium have theirs in LICENSE.electron.txt and LICENSES.chromium.html.',
    '',
    ...licenses.map(({ name, version, license }) => `${`${name} ${version}`.padEnd(widest)}  ${license}`),
    `${`SumatraPDF ${viewer}`.padEnd(widest)}  GPL-3.0 with section 13 of AGPL-3.0 (on Windows alone)`,
    '',
    ...[...byText(licenses)].flatMap(([text, those]) => [
      RULE,
      ...those.map(({ name, version, license }) => `${name} ${version} (${license})`),
      RULE,
      '',
      text,
      '',
    ]),
    ...viewerLines(viewer),
  ].join('\n');
}

/**
 * Many bring the same text.
 *
 * @param {readonly License[]} licenses
 */
function byText(licenses) {
  /** @type {Map<string, License[]>} */
  const groups = new Map();
  for (const license of licenses) {
    const text = license.text ?? '';
    groups.set(text, [...(groups.get(text) ?? []), license]);
  }
  return groups;
}

/**
 * The one program among them that asks for more than its text.
 *
 * @param {string} viewer
 */
function viewerLines(viewer) {
  return [
    RULE,
    `SumatraPDF ${viewer} (GPL-3.0 with section 13 of AGPL-3.0)`,
    RULE,
    '',
    'On Windows, pdf-to-printer brings SumatraPDF along: a program of its own, unchanged, that Counter Relay starts to put a',
    'page into a printer queue. The package for Windows holds it; those for macOS and Linux do not. It is free software, by',
    'its authors (https://github.com/sumatrapdfreader/sumatrapdf/blob/master/AUTHORS), with parts of others that the same',
    'file names; by its part MuPDF, section 13 of the GNU Affero General Public License applies to it as well.',
    `The source of this version: https://github.com/sumatrapdfreader/sumatrapdf/tree/${viewer}rel`,
    '',
    readStandardText('GPL-3.0'),
    '',
    RULE,
    '',
    readStandardText('AGPL-3.0'),
    '',
  ];
}

/** @returns {string} e.g. 3.4.6, by the name of the program's file */
export function viewerVersion() {
  const files = readdirSync(join(ROOT, 'node_modules', 'pdf-to-printer', 'dist'));
  const version = files.map((file) => /^SumatraPDF-([\d.]+)-\d+\.exe$/.exec(file)?.[1]).find(Boolean);
  if (version !== undefined) return version;
  throw new SetUpError(
    'pdf-to-printer no longer brings the SumatraPDF that its license is told of.',
    'See what it brings now, and mend scripts/release/third-party.mjs.',
  );
}
