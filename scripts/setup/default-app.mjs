import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { partOf } from './parts.mjs';
import { ROOT } from './paths.mjs';

const SOURCE = join('scripts', 'setup', 'default-app');

/**
 * Puts the program that loads an app into an Electron that comes without one, again when its source has changed.
 *
 * @param {string} electronFolder
 */
export async function ensureDefaultApp(electronFolder) {
  const archive = join(electronFolder, 'resources', 'default_app.asar');
  const stampFile = join(electronFolder, 'resources', 'default_app.stamp');
  const stamp = fingerprint(ROOT, [SOURCE]);
  if (existsSync(archive) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const { createPackage } = await import('@electron/asar'); // only there once the packages are installed
  const part = await partOf(archive);
  await createPackage(join(ROOT, SOURCE), part);
  await rename(part, archive);
  await writeFile(stampFile, stamp);
}
