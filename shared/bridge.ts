import type { BoardChange, CommandArgument, CommandName, Outcome } from './contract';

/** The one global that the preload script gives to the board. */
export interface RelayBridge {
  call<Name extends CommandName>(name: Name, argument: CommandArgument<Name>): Promise<Outcome<Name>>;
  /** Tells of each change from now on. Returns a function that ends it. */
  onChange(listener: (change: BoardChange) => void): () => void;
}

/** The name of that global. */
export const bridgeName = 'relay';

/** The two channels behind it: commands are invoked, changes are sent. */
export const commandChannel = 'relay:command';
export const changeChannel = 'relay:change';
