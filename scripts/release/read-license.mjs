import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/** @typedef {import('./shipped-packages.mjs').LockPackages} LockPackages */
/** @typedef {import('./shipped-packages.mjs').Shipped} Shipped */
/**
 * @typedef {object} License
 * @property {string} name
 * @property {string} version
 * @property {string} license as the package calls it, e.g. MIT
 * @property {string | null} text null: there is none
 */

const STANDARD_TEXTS = join(ROOT, 'scripts', 'release', 'license-texts');

/**
 * What may go along with an app that is sold or given away closed or open: it asks for its text to go along, no more, and
 * of a typeface that it is not sold by itself.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
]);

/**
 * @param {string} license an SPDX expression; of nested ones none is taken, so that a human looks at it
 * @returns {boolean}
 */
export function isAllowed(license) {
  const bare = license.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => ALLOWED.has(part));
  return bare.split(' AND ').every((part) => ALLOWED.has(part));
}

/**
 * @param {string} root the folder that has node_modules
 * @param {LockPackages} packages of package-lock.json, which knows the addons of other systems too
 * @param {Shipped} shipped
 * @returns {License}
 */
export function readLicense(root, packages, { place, addonOf }) {
  const entry = packages[place];
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const license = entry?.license ?? 'unknown';
  const text =
    ownText(join(root, place)) ??
    (addonOf === null ? standardText(join(root, place), name, license) : ownText(join(root, addonOf)));
  return { name, version: entry?.version ?? 'unknown', license, text };
}

/** @param {string} folder */
function ownText(folder) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([._-]|$)/i.test(file));
  if (files.length === 0) return null;
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/**
 * Some packages name their license and forget its text.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} license
 */
function standardText(folder, name, license) {
  if (license !== 'MIT' || !existsSync(folder)) return null;
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return `(The package names this license and holds no text of it.)\n\nCopyright (c) ${holder}\n\n${readStandardText('MIT')}`;
}

/** @param {'MIT' | 'GPL-3.0' | 'AGPL-3.0'} license */
export function readStandardText(license) {
  return readFileSync(join(STANDARD_TEXTS, `${license}.txt`), 'utf8').trim();
}
