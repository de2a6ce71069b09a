import type { CommandArgument, CommandName, FailureCode, Outcome } from './commands';
import type { BoardChange, BoardTicket } from './snapshot';

/**
 * What became of the core, which runs in a process of its own: it runs, it ended and is started again, or it ended so
 * often that somebody has to look.
 */
export type CoreState = 'running' | 'starting-again' | 'gave-up';

/** The one global that the preload script gives to the board. */
export interface RelayBridge {
  call<Name extends CommandName>(name: Name, argument: CommandArgument<Name>): Promise<Outcome<Name>>;
  /**
   * Tells of each change from now on, as `writeChange` wrote it; of null when changes may have been left out, so that a
   * snapshot must be asked for. Returns a function that ends it.
   */
  onChange(listener: (text: string | null) => void): () => void;
  /** Tells what the core's state is, now and after each change. Returns a function that ends it. */
  onCoreState(listener: (state: CoreState) => void): () => void;
}

/** The name of that global. */
export const bridgeName = 'relay';

/** Between page and shell: a page asks for its line to the core, and gets it each time that a core has started. */
export const connectChannel = 'relay:connect';
export const lineChannel = 'relay:line';
export const coreStateChannel = 'relay:core-state';
export const shellCommandChannel = 'relay:command';

/** On the line between page and core. A page says when it has read a change, so that none pile up before one that hangs. */
export type FromPage =
  | { readonly kind: 'command'; readonly id: number; readonly name: unknown; readonly argument: unknown }
  | { readonly kind: 'read' };
export type ToPage =
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: unknown }
  | { readonly kind: 'change'; readonly text: string }
  | { readonly kind: 'left-out' };

export type Refused = { readonly ok: false; readonly code: FailureCode };

/**
 * A change as the text that crosses from the core to the board: three worlds apart, each crossing would copy it
 * value by value, at a third of what drawing it costs. A text is copied at once.
 */
export function writeChange(change: BoardChange): string {
  return JSON.stringify(change);
}

/** Tickets as text, for the same reason. */
export function writeTickets(tickets: readonly BoardTicket[]): string {
  return JSON.stringify(tickets);
}

/** Tickets as they were written. */
export function readTickets(text: string): readonly BoardTicket[] {
  return JSON.parse(text);
}

/** A change as it was written; only the core writes to the line. */
export function readChange(text: string): BoardChange {
  return JSON.parse(text);
}
