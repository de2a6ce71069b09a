// Electron runs this program when it has no app of its own: it loads the app that the command line names, as the
// default app of a released Electron does. The borrowed Electron (../electron-from-registry.mjs) comes without one.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const electron = require('electron');

/** @typedef {{ version?: string, productName?: string, name?: string, desktopName?: string }} Manifest */

/** What Electron's own default app uses and the published types leave out. */
/** @typedef {{ setAppPath(path: string): void, setVersion(version: string): void, setDesktopName(name: string): void }} Setters */
const app = /** @type {Electron.App & Setters} */ (electron.app);

/** @typedef {{ _resolveFilename(path: string, parent: null, isMain: boolean): string }} Resolver */
/** @typedef {{ _load(path: string, parent: unknown, isMain: boolean): void }} Loader */
/** @typedef {{ _preloadModules(paths: string[]): void }} Preloader */
const loader = /** @type {Resolver & Loader & Preloader} */ (/** @type {unknown} */ (Module));

const { appPath, modules, version } = readCommandLine(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (modules.length > 0) loader._preloadModules(modules);
if (appPath === undefined) {
  console.error('Usage: electron [options] <folder of an app>');
  process.exit(1);
}
loadApp(resolve(appPath));

/** @param {string[]} words */
function readCommandLine(words) {
  /** @type {{ appPath: string | undefined, modules: string[], version: boolean }} */
  const found = { appPath: undefined, modules: [], version: false };
  for (let index = 0; index < words.length && found.appPath === undefined; index += 1) {
    const word = words[index] ?? '';
    if (word === '--version' || word === '-v') found.version = true;
    else if (word === '--require' || word === '-r') {
      index += 1;
      found.modules.push(words[index] ?? '');
    } else if (word.startsWith('--app=')) found.appPath = word.slice('--app='.length);
    else if (!word.startsWith('-')) found.appPath = word;
  }
  return found;
}

/** @param {string} path absolute, of a folder or of a file */
function loadApp(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  try {
    const manifest = join(path, 'package.json');
    const hasManifest = existsSync(manifest);
    if (hasManifest) takeNames(JSON.parse(readFileSync(manifest, 'utf8')));
    const file = loader._resolveFilename(path, null, true);
    app.setAppPath(hasManifest ? path : dirname(file));
    loader._load(file, module, true);
  } catch (error) {
    console.error(`The app at ${path} could not be loaded:`, error);
    process.exit(1);
  }
}

/** @param {Manifest} manifest */
function takeNames(manifest) {
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  // Electron chose the folder before this program ran, by the default app's own name.
  app.setPath('userData', join(app.getPath('appData'), app.name));
}
