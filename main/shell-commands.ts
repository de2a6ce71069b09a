import { BrowserWindow, type WebContents } from 'electron';
import type { CommandHandlers, ShellCommandName } from '../shared/contract';

const done = { ok: true, value: null } as const;

/** What stands behind the commands that are about windows. @param sender the page that asks */
export function shellCommands(sender: WebContents): Pick<CommandHandlers, ShellCommandName> {
  return {
    toggleFullScreen: () => {
      const window = BrowserWindow.fromWebContents(sender);
      window?.setFullScreen(!window.isFullScreen());
      return done;
    },
    quitApp: () => done,
  };
}
