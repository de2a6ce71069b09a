import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { run } from '../setup/children.mjs';
import { ROOT } from '../setup/paths.mjs';
import { stopSignal } from '../setup/stop.mjs';

const FOLDER = join(ROOT, 'node_modules', 'electron');
const RELEASES = 'https://github.com/electron/electron/releases/download/';
const PROBE_MS = 4_000;

/** @returns {string} the version that package-lock.json pins */
export function pinnedVersion() {
  return JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')).version;
}

/** @returns {string | undefined} the pinned Electron's executable, where it was fetched */
export function pinnedExecutable() {
  const versionFile = join(FOLDER, 'dist', 'version');
  const pathFile = join(FOLDER, 'path.txt');
  if (!existsSync(versionFile) || !existsSync(pathFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== pinnedVersion()) return undefined;
  const executable = join(FOLDER, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/**
 * Asks for the very file that would be fetched, redirects included, since some networks let pages of its host through
 * but no downloads; for a few seconds only, since others swallow the question.
 */
export async function canFetchPinned() {
  const url = releaseUrl(pinnedVersion(), process.env);
  const proxy = proxyFor(url, process.env);
  try {
    if (proxy !== undefined) return await proxyLetsThrough(new URL(proxy), new URL(url).host);
    const signal = AbortSignal.any([stopSignal, AbortSignal.timeout(PROBE_MS)]);
    const { ok, status } = await fetch(url, { method: 'HEAD', signal });
    return ok || status === 405; // a mirror may know no HEAD
  } catch {
    stopSignal.throwIfAborted();
    return false;
  }
}

/** @returns {Promise<boolean>} whether Electron's own installer succeeded; its output is on ours */
export function fetchPinned() {
  const proxy = proxyFor(releaseUrl(pinnedVersion(), process.env), process.env);
  const env = proxy === undefined ? process.env : { ...process.env, ELECTRON_GET_USE_PROXY: 'true' };
  return run(process.execPath, [join(FOLDER, 'install.js')], { env });
}

/**
 * The address by the rules of @electron/get, which Electron's installer uses.
 *
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
export function releaseUrl(version, env) {
  const mirror = env['npm_config_electron_mirror'] ?? env['ELECTRON_MIRROR'] ?? RELEASES;
  const folder = env['npm_config_electron_custom_dir'] ?? env['ELECTRON_CUSTOM_DIR'] ?? `v${version}`;
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return `${mirror}${folder.replace('{{ version }}', version)}/${file}`;
}

/**
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function proxyFor(url, env) {
  if (!url.startsWith('https:')) return undefined;
  return env['HTTPS_PROXY'] || env['https_proxy'] || undefined;
}

/**
 * @param {URL} proxy
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function proxyLetsThrough(proxy, host) {
  const path = host.includes(':') ? host : `${host}:443`;
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const headers = proxy.username
    ? { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }
    : {};
  const { hostname, port } = proxy;
  const signal = AbortSignal.any([stopSignal, AbortSignal.timeout(PROBE_MS)]);
  return new Promise((resolve, reject) => {
    const ask = request({ hostname, port: port || 80, method: 'CONNECT', path, headers, signal });
    ask.once('connect', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode === 200);
    });
    ask.once('error', reject);
    ask.end();
  });
}
