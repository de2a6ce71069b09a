import { app } from 'electron';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import type { ShellState } from '../shell-state';
import { autostartEntry, putAutostartEntry } from './autostart-entry';

/**
 * Starts the app with the computer, as the settings say. Only if installed: a developer's copy would start a bare
 * Electron. @returns a follower of the state
 */
export function followAutostart(): (state: ShellState) => void {
  if (!app.isPackaged) return () => undefined;
  let last: boolean | null = null;
  let done: Promise<void> = Promise.resolve();
  return ({ status }) => {
    const wanted = status.choices.startWithComputer;
    if (wanted === last) return;
    last = wanted;
    done = done
      .then(() => (process.platform === 'linux' ? setEntry(wanted) : setLoginItem(wanted)))
      .catch((error: unknown) => log.warn({ reason: reasonOf(error) }, 'autostart could not be set'));
  };
}

/** Whether the OS will start the app; null if it does not say or, in a developer's copy, nothing was set. */
export function startsWithSystem(): boolean | null {
  if (!app.isPackaged || process.platform === 'linux') return null;
  const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings();
  // Windows keeps listing a program that the user switched off.
  return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
}

async function setEntry(wanted: boolean): Promise<void> {
  // An AppImage runs from a folder that is gone by the next start.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const entry = wanted ? autostartEntry(app.getName(), program) : null;
  await putAutostartEntry(app.getPath('appData'), 'counter-relay.desktop', entry);
}

/** Only on a difference: setting it again would undo the user's choice in the OS's own list. */
function setLoginItem(wanted: boolean): void {
  if (app.getLoginItemSettings().openAtLogin !== wanted) app.setLoginItemSettings({ openAtLogin: wanted });
}
