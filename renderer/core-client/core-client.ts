import { texts } from '../../shared/i18n/texts';
import type { RelayBridge } from '../../shared/ipc/bridge';
import type { CommandArgument, CommandName, FailureCode, Outcome } from '../../shared/ipc/commands';
import { type BoardStore, createBoardStore } from './board-store';
import { tellStaff } from './notices';

declare global {
  interface Window {
    readonly relay: RelayBridge;
  }
}

/** Exposed to this page by the preload script. */
export const relay: RelayBridge = window.relay;

/** The core's state, for the life of the page. */
export function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}

/**
 * Runs a command. A failure is shown to staff, never swallowed.
 * @returns whether it was carried out
 */
export async function command<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<boolean> {
  const failure = await attempt(name, argument);
  if (failure !== null) tellStaff(texts.notDone(name, failure));
  return failure === null;
}

/** Runs a command whose failure is shown beside the input. @returns why it failed, or null */
export async function attempt<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<FailureCode | null> {
  const outcome = await ask(name, argument);
  return outcome.ok ? null : outcome.code;
}

/** Runs a command that returns a value. Never rejects. */
export async function ask<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<Outcome<Name>> {
  try {
    return await relay.call(name, argument);
  } catch (error) {
    console.error(`Command ${name} failed`, error);
    return { ok: false, code: 'UNEXPECTED' };
  }
}
