import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './children.mjs';
import { fingerprint } from './fingerprint.mjs';
import { programOf } from './npm.mjs';
import { ROOT } from './paths.mjs';

/** All that the built app depends on. */
const SOURCES = [
  'main',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const OUT = join(ROOT, 'out');
const STAMP = join(OUT, '.stamp');

/**
 * Builds the app into out/ unless its sources are those of the last build.
 *
 * @param {import('./output-log.mjs').OutputLog} [log] where the bundler's words go; on our output by default
 * @returns {Promise<boolean>} false when the build failed; its message is there
 */
export async function ensureBuild(log) {
  const sources = fingerprint(ROOT, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return true;
  console.log('Building the app …');
  // A build that is cut off leaves no stamp, and so is done again.
  await rm(STAMP, { force: true });
  const bundler = [programOf('electron-vite', 'electron-vite'), 'build', '--logLevel', 'warn'];
  const ok = await run(
    process.execPath,
    bundler,
    log && { stdio: ['ignore', log.descriptor, log.descriptor] },
  );
  if (!ok) return false;
  await mkdir(OUT, { recursive: true });
  await writeFile(STAMP, sources);
  return true;
}
