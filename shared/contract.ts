import { z } from 'zod';
import type { Arrival, Unreachable } from './arrival';
import type { ErrorCode } from './error-codes';
import type { Ordering } from './ordering';
import { pauseMinutes } from './pause-minutes';
import { controls, copyables, kitchens, type SetUp } from './set-up';
import { domainSchema, passphraseSchema, tokenSchema } from './set-up-input';
import { stages } from './ticket/stage';
import type { Ticket } from './ticket/ticket';

/** What the board is told of a ticket: all but the raw body. */
export type BoardTicket = Omit<Ticket, 'body'>;

/** A file that could not be read: kept for a human, and shown by its name until somebody dismissed it. */
export interface QuarantinedFile {
  readonly name: string;
  readonly at: string;
}

/** A checkout that was blocked today. */
export interface Refusal {
  readonly key: string;
  readonly at: string;
  readonly code: ErrorCode;
  readonly guestName: string | null;
  readonly items: readonly string[];
  readonly valueCents: number | null;
  /** How many times this checkout was tried and blocked. */
  readonly attempts: number;
}

/** What a failing disk says, as far as staff can do something about it. */
export type StorageProblem = 'full' | 'not-writable' | 'not-answering' | 'error';

export type StorageStatus =
  | { readonly kind: 'ok' }
  | {
      readonly kind: 'failing';
      readonly since: string;
      readonly problem: StorageProblem;
      /** The disk's own words, for support. */
      readonly reason: string;
    };

export interface Status {
  readonly ordering: Ordering;
  readonly arrival: Arrival;
  /** Null while orders can arrive, and where nobody has set up that they should. */
  readonly unreachable: Unreachable | null;
  readonly setUp: SetUp;
  readonly storage: StorageStatus;
  /** Wrong credentials block every checkout. Null again after the first right ones. */
  readonly wrongCredentials: { readonly since: string; readonly count: number } | null;
  readonly lastOrderAt: string | null;
  readonly refusals: readonly Refusal[];
  readonly quarantined: readonly QuarantinedFile[];
}

export interface Snapshot {
  /** Grows by one with each change, so that a listener knows which changes a snapshot holds already. */
  readonly sequence: number;
  readonly tickets: readonly BoardTicket[];
  readonly status: Status;
}

/** What changed since the sequence before: tickets that are new or changed, ids that left the board. */
export interface BoardChange {
  readonly sequence: number;
  readonly tickets: readonly BoardTicket[];
  readonly removed: readonly string[];
  readonly status: Status | null;
}

/** An id is at most as long as the largest body that is taken. */
const ticketId = z.object({
  id: z
    .string()
    .min(1)
    .max(1024 * 1024),
});

/**
 * Every command of the board: name → schema of its argument. Both sides derive their types from it, and what
 * arrives is validated against it.
 */
export const commandArguments = {
  getSnapshot: z.null(),
  /** `from` makes a double tap one step: the second names a stage that the ticket has left. */
  stepTicket: ticketId.extend({ from: z.enum(stages), direction: z.enum(['forward', 'back']) }),
  /** Staff have seen an update or a cancellation. */
  acknowledgeTicket: ticketId,
  /** An unconfirmed ticket is to be made. */
  makeTicket: ticketId,
  /** An unconfirmed ticket is not to be made. */
  discardTicket: ticketId,
  /** Null minutes: until somebody resumes. */
  pauseOrdering: z.object({ minutes: z.union(pauseMinutes.map((minutes) => z.literal(minutes))).nullable() }),
  resumeOrdering: z.null(),
  sendTestOrder: z.null(),
  chooseKitchen: z.object({ kitchen: z.enum(kitchens) }),
  chooseControl: z.object({ control: z.enum(controls) }),
  /** Puts a value for Bbot's panel on the clipboard. */
  copy: z.object({ what: z.enum(copyables) }),
  /** Bbot must be given the new one: every checkout is blocked until then. */
  makeNewPassword: z.null(),
  saveToken: z.object({ token: tokenSchema }),
  /** Null: whatever address ngrok gives. */
  saveDomain: z.object({ domain: domainSchema.nullable() }),
  endSetUp: z.null(),
  /** Asks where to, writes everything into one sealed file, and lets go of the public address. */
  moveToNewComputer: z.object({ passphrase: passphraseSchema }),
  moveFromOldComputer: z.object({ passphrase: passphraseSchema }),
  /** After `moveToNewComputer`: this computer takes orders again. */
  takeAddressBack: z.null(),
  dismissQuarantined: z.object({ name: z.string().min(1).max(255) }),
  /** The board says every second or two that it has drawn everything up to `sequence`. */
  boardIsAlive: z.object({ sequence: z.number().int().nonnegative() }),
} as const;

export type CommandName = keyof typeof commandArguments;
export type CommandArgument<Name extends CommandName> = z.output<(typeof commandArguments)[Name]>;

interface Results {
  getSnapshot: Snapshot;
}
export type CommandResult<Name extends CommandName> = Name extends keyof Results ? Results[Name] : null;

/** Why a command was not carried out. The board has words for each. */
export type FailureCode =
  | ErrorCode
  | 'NO_SUCH_TICKET'
  | 'INVALID_ARGUMENT'
  /** It is not there to be copied. */
  | 'NOTHING_TO_COPY'
  /** An environment variable says otherwise, and wins. */
  | 'SET_BY_ENVIRONMENT'
  /** Somebody closed the window that asks for a file. */
  | 'CANCELLED'
  | 'WRONG_PASSPHRASE'
  | 'NOT_A_MOVE_FILE'
  | 'FILE_NOT_WRITTEN'
  | 'FILE_NOT_READ';

/** A command's outcome. */
export type Outcome<Name extends CommandName> =
  | { readonly ok: true; readonly value: CommandResult<Name> }
  | { readonly ok: false; readonly code: FailureCode };

/** What stands behind the commands. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (argument: CommandArgument<Name>) => Promise<Outcome<Name>> | Outcome<Name>;
};
