import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { changeChannel, commandChannel, writeChange } from '../shared/bridge';
import {
  type CommandHandlers,
  type CommandName,
  commandArguments,
  type FailureCode,
} from '../shared/contract';
import type { BoardChange } from '../shared/snapshot';
import { isOurs } from './hardening';
import { log } from './log';
import { reasonOf } from './storage/storage-error';

/**
 * Carries out the board's commands. Only a page of ours in its own window's main frame is heard, and only with
 * arguments that fit the contract.
 * @param handlersFor what carries out the commands of a page
 * @param called is told the name of each command that was let through.
 */
export function handleCommands(
  handlersFor: (sender: WebContents) => CommandHandlers,
  called: (name: CommandName, sender: WebContents) => void,
): void {
  ipcMain.handle(commandChannel, async (event, name: unknown, argument: unknown) => {
    if (!isFromOurPage(event) || !isCommandName(name)) return refuse('INVALID_ARGUMENT');
    called(name, event.sender);
    try {
      return await carryOut(handlersFor(event.sender), name, argument);
    } catch (error) {
      log.error({ command: name, reason: reasonOf(error) }, 'a command failed');
      return refuse('UNEXPECTED');
    }
  });
}

/** Tells pages of a change, those that are there. */
export function tellChange(pages: Iterable<WebContents>, change: BoardChange): void {
  const text = writeChange(change);
  for (const contents of pages) {
    if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(changeChannel, text);
  }
}

async function carryOut<Name extends CommandName>(
  handlers: CommandHandlers,
  name: Name,
  argument: unknown,
): Promise<unknown> {
  const parsed = commandArguments[name].safeParse(argument);
  if (!parsed.success) return refuse('INVALID_ARGUMENT');
  const handler = handlers[name] as (argument: unknown) => unknown;
  return handler(parsed.data);
}

function isFromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commandArguments, name);
}

function refuse(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
