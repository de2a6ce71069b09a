import type { CommandArgument, CommandName, Outcome } from './contract';
import type { BoardChange } from './snapshot';

/** The one global that the preload script gives to the board. */
export interface RelayBridge {
  call<Name extends CommandName>(name: Name, argument: CommandArgument<Name>): Promise<Outcome<Name>>;
  /** Tells of each change from now on, as `writeChange` wrote it. Returns a function that ends it. */
  onChange(listener: (text: string) => void): () => void;
}

/** The name of that global. */
export const bridgeName = 'relay';

/** The two channels behind it: commands are invoked, changes are sent. */
export const commandChannel = 'relay:command';
export const changeChannel = 'relay:change';

/**
 * A change as the text that crosses from the core to the board: three worlds apart, each crossing would copy it
 * value by value, at a third of what drawing it costs. A text is copied at once.
 */
export function writeChange(change: BoardChange): string {
  return JSON.stringify(change);
}

/** A change as it was written; only the core writes to the channel. */
export function readChange(text: string): BoardChange {
  return JSON.parse(text);
}
