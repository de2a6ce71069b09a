import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { SetUpError } from '../setup/set-up-error.mjs';
import { checksums, restartFor } from './parts.mjs';

/** @typedef {import('vite').InlineConfig} Config */
/** @typedef {import('./parts.mjs').Restart} Restart */

/** Where somebody wants to debug the core, its process may be looked into. */
const BANNER = [
  "if (__filename.endsWith('core.cjs') && process.env.RELAY_DEV_CORE_PORT)",
  "  require('node:inspector').open(Number(process.env.RELAY_DEV_CORE_PORT), '127.0.0.1');",
].join('\n');

/**
 * Builds core and shell, and again whenever a file of theirs changes.
 *
 * @param {Config} config
 * @param {string} folder
 * @param {(what: Restart) => void} changed hears what must start anew, of every build but the first
 */
export function watchMain(config, folder, changed) {
  return watch(config, join(folder, 'main'), BANNER, changed);
}

/**
 * @param {Config} config
 * @param {string} folder
 * @param {(what: Restart) => void} changed
 */
export function watchPreload(config, folder, changed) {
  return watch(config, join(folder, 'preload'), '', (what) => changed(what === 'nothing' ? what : 'app'));
}

/**
 * @param {Config} config
 * @param {string} outDir
 * @param {string} banner
 * @param {(what: Restart) => void} changed
 * @returns {Promise<void>} resolves after the first build; rejects when that fails
 */
async function watch(config, outDir, banner, changed) {
  /** @type {ReadonlyMap<string, string> | null} */
  let last = null;
  /** @type {ReadonlyMap<string, string>} */
  let now = new Map();
  const watcher = await build(
    mergeConfig(config, {
      plugins: [
        {
          name: 'relay:what-changed',
          /** @type {(options: unknown, bundle: import('./parts.mjs').Bundle) => void} */
          writeBundle: (_, bundle) => {
            now = checksums(bundle);
          },
        },
      ],
      build: {
        outDir,
        emptyOutDir: false,
        sourcemap: true,
        watch: {},
        rollupOptions: {
          output: { banner: (/** @type {{ isEntry: boolean }} */ { isEntry }) => (isEntry ? banner : '') },
        },
      },
    }),
  );
  if (!('on' in watcher)) throw new Error('The bundler does not watch');
  await new Promise((resolve, reject) => {
    watcher.on('event', (event) => {
      // The bundler has said why. The next change builds again; only an app that never was cannot wait for it.
      if (event.code === 'ERROR' && last === null) reject(notBuilt());
      if (event.code !== 'END') return;
      const before = last;
      last = now;
      resolve(undefined);
      if (before !== null) changed(restartFor(before, now));
    });
  });
}

function notBuilt() {
  return new SetUpError('The app could not be built.', 'See the message above.');
}
