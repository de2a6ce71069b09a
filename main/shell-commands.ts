import { BrowserWindow, type WebContents } from 'electron';
import type { CommandHandlers, ShellCommandName } from '../shared/contract';

const done = { ok: true, value: null } as const;

/**
 * What stands behind the commands that are about windows.
 * @param sender the page that asks
 * @param quit ends the app as staff do
 */
export function shellCommands(
  sender: WebContents,
  quit: () => void,
): Pick<CommandHandlers, ShellCommandName> {
  return {
    toggleFullScreen: () => {
      const window = BrowserWindow.fromWebContents(sender);
      window?.setFullScreen(!window.isFullScreen());
      return done;
    },
    quitApp: () => {
      quit();
      return done;
    },
  };
}
