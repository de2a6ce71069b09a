import { createHash } from 'node:crypto';
import { accessSync, constants, createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { UpdateHindrance } from '../../../shared/status/update';
import type { SecretVariables } from '../../core/settings/secret-variables';
import type { UpdateSource } from '../../core/updates/source';
import { problemOf, UpdateError } from '../../core/updates/update-error';
import { appImageOf } from './app-image';
import { installAndRestart } from './update-install';

/** How long a feed may be silent, in milliseconds. Electron itself waits forever. */
const timeoutMs = { check: 60_000, download: 120_000 };

/** The downloaded file and its updater, which alone knows where it put it. */
interface Fetched {
  readonly updater: AppUpdater;
  readonly file: string;
  /** Of the file, taken right after it proved to match the feed. */
  readonly digest: string;
}

/**
 * Updates through electron-updater, from a folder of files on a web server.
 * @param secrets returned to the program that replaces this one
 */
export function updateSource(secrets: SecretVariables): UpdateSource {
  let updater: AppUpdater | null = null;
  let asking = false;
  let fetched: Fetched | null = null;
  return {
    running: app.getVersion(),
    hindrance: hindranceHere(),
    async check(feed) {
      // An updater still waiting for an answer would give it to the next check too.
      if (asking) updater = null;
      updater ??= await newUpdater();
      asking = true;
      try {
        updater.setFeedURL({ provider: 'generic', url: feed });
        const answer = await within(timeoutMs.check, updater.checkForUpdates());
        asking = false;
        return answer?.isUpdateAvailable === true ? answer.updateInfo.version : null;
      } catch (error) {
        updater = null;
        throw new UpdateError(problemOf(error), { cause: error });
      }
    },
    async download(progress, signal) {
      if (updater === null) throw new UpdateError('unknown');
      fetched = null;
      const file = await fetchFile(updater, progress, signal);
      fetched = { updater, file, digest: await digestOf(file) };
    },
    async verify() {
      const isSound = fetched !== null && (await digestOf(fetched.file).catch(() => null)) === fetched.digest;
      if (isSound && hindranceHere() === null) return;
      fetched = null;
      // A new updater checks the files before it treats them as downloaded.
      updater = null;
      throw new UpdateError(isSound ? 'not-writable' : 'damaged');
    },
    install() {
      if (fetched !== null) installAndRestart(fetched.updater, secrets);
    },
  };
}

/** Loaded only once there is a feed: most starts do not need it. */
async function newUpdater(): Promise<AppUpdater> {
  const { AppImageUpdater, MacUpdater, NsisUpdater } = await import('electron-updater');
  const Updater = { win32: NsisUpdater, darwin: MacUpdater }[String(process.platform)] ?? AppImageUpdater;
  const updater: AppUpdater = new Updater();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Always the whole file: one well-tested way, and only a few dozen megabytes now and then.
  updater.disableDifferentialDownload = true;
  // Failures are also thrown, and the caller logs them.
  updater.logger = null;
  return updater;
}

async function fetchFile(
  updater: AppUpdater,
  progress: (percent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { CancellationToken } = await import('electron-updater');
  const token = new CancellationToken();
  const cancel = (): void => token.cancel();
  let timer = setTimeout(cancel, timeoutMs.download);
  const onProgress = ({ percent }: { readonly percent: number }): void => {
    clearTimeout(timer);
    timer = setTimeout(cancel, timeoutMs.download);
    progress(percent);
  };
  signal.addEventListener('abort', cancel);
  updater.on('download-progress', onProgress);
  try {
    const [file] = await updater.downloadUpdate(token);
    if (file === undefined) throw new UpdateError('unknown');
    return file;
  } catch (error) {
    throw new UpdateError(token.cancelled ? 'unreachable' : problemOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    updater.off('download-progress', onProgress);
  }
}

function hindranceHere(): UpdateHindrance | null {
  const beside = (name: string): boolean => existsSync(path.join(process.resourcesPath, name));
  // Installers put the first file there; only Linux packages have the second.
  if (!app.isPackaged || !beside('app-update.yml')) return 'not-installed';
  if (beside('package-type')) return 'package-manager';
  if (process.platform === 'darwin') return app.isInApplicationsFolder() ? null : 'not-in-applications';
  if (process.platform !== 'linux') return null;
  const program = appImageOf(process.env, process.execPath);
  if (program === null) return 'not-installed';
  return isWritable(path.dirname(program)) ? null : 'not-writable';
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** @throws UpdateError after `ms` milliseconds; the late result is ignored */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UpdateError('unreachable')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
