import { app } from 'electron';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import type { ShellState } from '../shell-state';
import { autostartEntry, putAutostartEntry } from './autostart-entry';

/**
 * Starts the app with the computer, as the settings say. Only an installed app: a developer's copy would start
 * Electron without it. @returns what follows the state
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
      .catch((error: unknown) =>
        log.warn({ reason: reasonOf(error) }, 'the start with the computer is not set'),
      );
  };
}

/** Whether the system will start the app; null where it does not say, or where nothing is set: see above. */
export function startsWithSystem(): boolean | null {
  if (!app.isPackaged || process.platform === 'linux') return null;
  const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings();
  // Windows keeps the entry of a program that somebody switched off in its list.
  return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
}

async function setEntry(wanted: boolean): Promise<void> {
  // An AppImage runs from a folder that is gone at the next start.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const entry = wanted ? autostartEntry(app.getName(), program) : null;
  await putAutostartEntry(app.getPath('appData'), 'counter-relay.desktop', entry);
}

/** Only where it says otherwise: setting it again would undo what somebody chose in the system's own list. */
function setLoginItem(wanted: boolean): void {
  if (app.getLoginItemSettings().openAtLogin !== wanted) app.setLoginItemSettings({ openAtLogin: wanted });
}
