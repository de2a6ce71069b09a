import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { log } from '../../core/log';
import type { SecretVariables } from '../../core/settings/secret-variables';
import { reasonOf } from '../../core/storage/storage-error';
import { leaveAndThen } from '../lifecycle/stop';
import { appImageOf } from './app-image';
import { type KeptProgram, keepProgram } from './program-backup';

/** How long macOS may take to take an update over, in milliseconds. */
const patienceMs = 60_000;

/**
 * Ends the app in good order first, so that every order that was taken is on the disk, and the new version finds
 * folder and port free. From then on something starts: the new version, or the one before.
 */
export function installAndRestart(updater: AppUpdater, secrets: SecretVariables): void {
  leaveAndThen(async () => {
    // What is started now must know what this start was told.
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

/** Rejects with what electron-updater tells as an event. On macOS it ends the app itself, once Squirrel is ready. */
function putInPlace(updater: AppUpdater): Promise<void> {
  return new Promise((resolve, reject) => {
    updater.once('error', reject);
    const isSilent = true;
    const startsAfterwards = true;
    updater.quitAndInstall(isSilent, startsAfterwards);
    if (process.platform !== 'darwin') resolve();
    else setTimeout(() => reject(new Error('macOS did not take the update over')), patienceMs);
  });
}

/** An AppImage's own executable is gone once the app has ended. */
function startAgain(): void {
  const program = appImageOf(process.env, process.execPath);
  app.relaunch(program === null ? {} : { execPath: program, args: process.argv.slice(1) });
}
