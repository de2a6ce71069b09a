import type { CommandArgument, CommandName, FailureCode, Outcome } from './commands';
import type { BoardChange, BoardTicket } from './snapshot';

/**
 * The state of the core, which runs in its own process: it runs, it ended and is being restarted, or it ended so often
 * that staff must look.
 */
export type CoreState = 'running' | 'starting-again' | 'gave-up';

/** The one global the preload script exposes to the board. */
export interface RelayBridge {
  call<Name extends CommandName>(name: Name, argument: CommandArgument<Name>): Promise<Outcome<Name>>;
  /**
   * Calls the listener with each change from now on, as `writeChange` wrote it; with null when changes may have been
   * lost, so a snapshot must be requested. Returns a function that unsubscribes.
   */
  onChange(listener: (text: string | null) => void): () => void;
  /** Reports the core's state, now and after each change. Returns a function that unsubscribes. */
  onCoreState(listener: (state: CoreState) => void): () => void;
}

/** The name of that global. */
export const bridgeName = 'relay';

/** Between page and shell: a page asks for its line to the core, and gets it each time a core has started. */
export const connectChannel = 'relay:connect';
export const lineChannel = 'relay:line';
export const coreStateChannel = 'relay:core-state';
export const shellCommandChannel = 'relay:command';

/**
 * On the line between page and core. A page acknowledges each change it has read, so that none pile up for a page that
 * hangs.
 */
export type FromPage =
  | { readonly kind: 'command'; readonly id: number; readonly name: unknown; readonly argument: unknown }
  | { readonly kind: 'read' };
export type ToPage =
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: unknown }
  | { readonly kind: 'change'; readonly text: string }
  | { readonly kind: 'left-out' };

export type Refused = { readonly ok: false; readonly code: FailureCode };

/**
 * A change as text for its way from the core to the board: between three contexts, each crossing would copy it value by
 * value, at a third of the cost of drawing it. Text is copied in one go.
 */
export function writeChange(change: BoardChange): string {
  return JSON.stringify(change);
}

/** Tickets as text, for the same reason. */
export function writeTickets(tickets: readonly BoardTicket[]): string {
  return JSON.stringify(tickets);
}

export function readTickets(text: string): readonly BoardTicket[] {
  return JSON.parse(text);
}

/** Parses a change; only the core writes to the line. */
export function readChange(text: string): BoardChange {
  return JSON.parse(text);
}
