import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { log } from '../../core/log';
import type { SecretVariables } from '../../core/settings/secret-variables';
import { reasonOf } from '../../core/storage/storage-error';
import { leaveAndThen } from '../lifecycle/stop';
import { appImageOf } from './app-image';
import { type KeptProgram, keepProgram } from './program-backup';

/** How long macOS may take to accept an update, in milliseconds. */
const timeoutMs = 60_000;

/**
 * First stops the app in order, so that every taken order is on disk and the new version finds folder and port free.
 * After that something always starts: the new version, or the old one.
 */
export function installAndRestart(updater: AppUpdater, secrets: SecretVariables): void {
  leaveAndThen(async () => {
    // The next start needs the same secrets as this one.
    Object.assign(process.env, secrets);
    app.releaseSingleInstanceLock();
    try {
      await replaceProgram(updater);
    } catch (error) {
      log.error({ reason: reasonOf(error) }, 'the update could not be installed');
      startAgain();
    }
  });
}

async function replaceProgram(updater: AppUpdater): Promise<void> {
  const program = appImageOf(process.env, process.execPath);
  const kept: KeptProgram | null = program === null ? null : await keepProgram(program);
  try {
    await putInPlace(updater);
  } catch (error) {
    await kept?.putBack();
    throw error;
  }
  kept?.letGo();
}

/** Rejects with electron-updater's error event. On macOS it quits the app itself, once Squirrel is ready. */
function putInPlace(updater: AppUpdater): Promise<void> {
  return new Promise((resolve, reject) => {
    updater.once('error', reject);
    const isSilent = true;
    const startsAfterwards = true;
    updater.quitAndInstall(isSilent, startsAfterwards);
    if (process.platform !== 'darwin') resolve();
    else setTimeout(() => reject(new Error('macOS did not accept the update')), timeoutMs);
  });
}

/** After the app ends, an AppImage's own executable is gone. */
function startAgain(): void {
  const program = appImageOf(process.env, process.execPath);
  app.relaunch(program === null ? {} : { execPath: program, args: process.argv.slice(1) });
}
