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

/** What the preload script gave to this page. */
export const relay: RelayBridge = window.relay;

/** The state of the core, for as long as the page lives. */
export function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}

/**
 * Carries out a command. One that fails is told to staff in words, never swallowed. Returns whether it was
 * carried out.
 */
export async function command<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<boolean> {
  const failure = await attempt(name, argument);
  if (failure !== null) tellStaff(texts.notDone(name, failure));
  return failure === null;
}

/** Carries out a command where a failure is shown beside what was typed. Returns why it failed, or null. */
export async function attempt<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<FailureCode | null> {
  const outcome = await ask(name, argument);
  return outcome.ok ? null : outcome.code;
}

/** Carries out a command that has something to tell. Never rejects. */
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
