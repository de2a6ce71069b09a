import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { connectChannel, shellCommandChannel } from '../../shared/ipc/bridge';
import { isShellCommand, type ShellCommandName } from '../../shared/ipc/shell-commands';
import { isOurs } from './windows/hardening';

const refused = { ok: false, code: 'INVALID_ARGUMENT' } as const;
const done = { ok: true, value: null } as const;

/** Commands about windows and processes. None takes an argument. */
type ShellCommands = { readonly [Name in ShellCommandName]: (sender: WebContents) => void };

/**
 * Handles pages' requests. Only our own page in its window's main frame is accepted.
 * @param connect gives a page its line to the core
 */
export function handlePages(connect: (sender: WebContents) => void, commands: ShellCommands): void {
  ipcMain.handle(connectChannel, (event) => {
    if (!isFromOurPage(event)) return refused;
    connect(event.sender);
    return done;
  });
  ipcMain.handle(shellCommandChannel, (event, name: unknown, argument: unknown) => {
    const isCommand = typeof name === 'string' && isShellCommand(name) && argument === null;
    if (!isCommand || !isFromOurPage(event)) return refused;
    commands[name](event.sender);
    return done;
  });
}

function isFromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
