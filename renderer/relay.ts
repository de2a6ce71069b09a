import type { RelayBridge } from '../shared/bridge';
import type { CommandArgument, CommandName } from '../shared/contract';
import { texts } from '../shared/texts';
import { tellStaff } from './notices';

declare global {
  interface Window {
    readonly relay: RelayBridge;
  }
}

/** What the preload script gave to this page. */
export const relay: RelayBridge = window.relay;

/**
 * Carries out a command. One that fails is told to staff in words, never swallowed. Returns whether it was
 * carried out.
 */
export async function command<Name extends CommandName>(
  name: Name,
  argument: CommandArgument<Name>,
): Promise<boolean> {
  try {
    const outcome = await relay.call(name, argument);
    if (!outcome.ok) tellStaff(texts.notDone(name, outcome.code));
    return outcome.ok;
  } catch (error) {
    console.error(`Command ${name} failed`, error);
    tellStaff(texts.notDone(name, 'UNEXPECTED'));
    return false;
  }
}
