import { randomUUID } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEBUG_PORTS } from './dev/debug-ports.mjs';
import { electronExecutable } from './electron/electron.mjs';
import { ensureElectronRuns } from './electron/electron-runs.mjs';
import { runMain } from './setup/main.mjs';
import { openOutputLog } from './setup/output-log.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { CACHE, ROOT } from './setup/paths.mjs';

const FOLDER = join(CACHE, 'dev');
const APP = join(FOLDER, 'app');
const DATA = process.env['RELAY_DATA_DIR'] || join(FOLDER, 'data');

/*
 * `npm run dev`: the app as it is being written. A page takes each change by itself; what the core alone reads starts the
 * core anew, all else the app. It is built apart from what `npm start` and `npm test` run. With `-- --debug`, a debugger
 * may attach to each part.
 */
await runMain(async () => {
  const { values } = parseArgs({ options: { debug: { type: 'boolean', default: false } } });
  await ensurePackages();
  await ensureElectronRuns();
  const log = await openOutputLog();
  // Packages: they are there only now.
  const { resolveConfig } = await import('electron-vite');
  const { watchMain, watchPreload } = await import('./dev/builds.mjs');
  const { servePages } = await import('./dev/page-server.mjs');
  const { DevApp } = await import('./dev/dev-app.mjs');

  await layOutApp();
  const { config } = await resolveConfig({ logLevel: 'warn' }, 'serve', 'development');
  if (!config?.main || !config.preload || !config.renderer)
    throw new Error('electron.vite.config.ts lacks a part');
  const nonce = randomUUID();
  const app = new DevApp({
    executable: electronExecutable(),
    args: [...(values.debug ? debugFlags() : []), APP],
    env: {
      ...process.env,
      RELAY_DATA_DIR: DATA,
      RELAY_DEV_NONCE: nonce,
      // A stack tells of the sources.
      NODE_OPTIONS: '--enable-source-maps',
      ELECTRON_RENDERER_URL: await servePages(config.renderer, nonce),
      ...(values.debug && { RELAY_DEV_CORE_PORT: String(DEBUG_PORTS.core) }),
    },
    log: log.descriptor,
  });
  const out = join(APP, 'out');
  await Promise.all([
    watchMain(config.main, out, (what) => app.restart(what)),
    watchPreload(config.preload, out, (what) => app.restart(what)),
  ]);
  console.log(`Tickets and settings of development are in ${DATA}`);
  return app.run();
});

/** What the built app finds beside itself. */
async function layOutApp() {
  await mkdir(APP, { recursive: true });
  await cp(join(ROOT, 'package.json'), join(APP, 'package.json'));
  await cp(join(ROOT, 'assets'), join(APP, 'assets'), { recursive: true });
}

function debugFlags() {
  return [`--inspect=${DEBUG_PORTS.shell}`, `--remote-debugging-port=${DEBUG_PORTS.page}`];
}
