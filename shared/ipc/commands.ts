import { z } from 'zod';
import { openingHoursSchema } from '../ordering/ordering';
import { pauseMinutes } from '../ordering/pause-minutes';
import { connectionSchema } from '../printing/connection-schema';
import { layouts, type PrinterState, type PrintProblem } from '../printing/printer';
import { printerChoicesSchema } from '../printing/printer-input';
import { choiceBounds } from '../settings/choice-bounds';
import { someChoicesSchema } from '../settings/choices';
import { domainSchema, passphraseSchema, tokenSchema } from '../settings/set-up-input';
import type { CheckReport } from '../status/checks';
import type { DayRecord, DaySummary } from '../status/history';
import { controls, copyables, kitchens } from '../status/set-up';
import { stages } from '../ticket/stage';
import type { ErrorCode } from './error-codes';
import type { ShellCommandName } from './shell-commands';
import { type BoardTicket, type Snapshot, ticketsAtOnce } from './snapshot';

/** An id is at most as long as the largest accepted body. */
const ticketId = z.object({
  id: z
    .string()
    .min(1)
    .max(1024 * 1024),
});

const printerId = z.string().min(1).max(100);

/** A business day, e.g. "2026-11-21". */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Every command of the board: name → schema of its argument. Both sides derive their types from it, and incoming
 * arguments are validated against it.
 */
export const commandArguments = {
  getSnapshot: z.null(),
  /** The other tickets of a snapshot, in their current state; those no longer on the board are left out. */
  readTickets: z.object({ ids: z.array(ticketId.shape.id).max(ticketsAtOnce).readonly() }),
  /** `from` makes a double tap one step: the second tap names a stage the ticket has left. */
  stepTicket: ticketId.extend({ from: z.enum(stages), direction: z.enum(['forward', 'back']) }),
  /** Staff have seen an update or a cancellation. */
  acknowledgeTicket: ticketId,
  /** Staff have seen these; those void or unconfirmed by then keep asking. */
  acknowledgeTickets: z.object({ ids: z.array(ticketId.shape.id).max(10_000) }),
  /** A cook has made an item, or not yet after all; `item` is its `tickKey`. */
  tickItem: ticketId.extend({ item: z.string().max(1024 * 1024), ticked: z.boolean() }),
  /** The last recent tap was a mistake. */
  undoTap: ticketId,
  /** Staff decide to make an unconfirmed ticket. */
  makeTicket: ticketId,
  /** Staff decide not to make an unconfirmed ticket. */
  discardTicket: ticketId,
  /** Null minutes: until staff resume. */
  pauseOrdering: z.object({ minutes: z.union(pauseMinutes.map((minutes) => z.literal(minutes))).nullable() }),
  resumeOrdering: z.null(),
  /** Until the next business day begins. */
  closeUntilTomorrow: z.null(),
  /** Null: none here, Bbot has its own. */
  changeOpeningHours: z.object({ hours: openingHoursSchema.nullable() }),
  sendTestOrder: z.null(),
  chooseKitchen: z.object({ kitchen: z.enum(kitchens) }),
  chooseControl: z.object({ control: z.enum(controls) }),
  /** Puts a value for Bbot's panel on the clipboard. */
  copy: z.object({ what: z.enum(copyables) }),
  /** Bbot must be given the new one: until then every checkout is blocked. */
  makeNewPassword: z.null(),
  saveToken: z.object({ token: tokenSchema }),
  /** Null: whatever address ngrok assigns. */
  saveDomain: z.object({ domain: domainSchema.nullable() }),
  /** Prints how guests can order while this computer is dead. */
  printEmergencySlip: z.object({ printerId }),
  /** Asks for a location, and writes the same as a PDF. */
  saveEmergencySlip: z.null(),
  endSetUp: z.null(),
  /** Asks for a location, writes everything into one encrypted file, and releases the public address. */
  moveToNewComputer: z.object({ passphrase: passphraseSchema }),
  moveFromOldComputer: z.object({ passphrase: passphraseSchema }),
  /** After `moveToNewComputer`: this computer takes orders again. */
  takeAddressBack: z.null(),
  /** The computer's own printer queues, and the encoder's printer profiles. */
  findPrinters: z.null(),
  addPrinter: z.object({ choices: printerChoicesSchema }),
  changePrinter: z.object({ id: printerId, choices: printerChoicesSchema }),
  removePrinter: z.object({ id: printerId }),
  /** Prints a sample ticket, marked TEST, and reports the outcome. */
  testPrinter: z.object({ id: printerId }),
  /** Draws a sample ticket as that printer would print it. */
  previewPrinter: z.object({ choices: printerChoicesSchema }),
  /** Whether such a printer answers, before it is added. */
  tryConnection: z.object({ connection: connectionSchema }),
  changePrinting: z.object({
    holdAfterMinutes: z
      .number()
      .int()
      .min(choiceBounds.holdAfterMinutes.min)
      .max(choiceBounds.holdAfterMinutes.max),
    blockWhilePrintersDown: z.boolean(),
  }),
  /** One more copy, marked; null: from every printer the ticket goes to. */
  reprintTicket: ticketId.extend({ printerId: printerId.nullable(), layout: z.enum(layouts) }),
  /** Staff looked whether a slip came out. */
  settlePrint: ticketId.extend({ key: z.string().max(300), cameOut: z.boolean() }),
  /** Staff decided on the slips that waited too long. */
  settleHeld: z.object({ print: z.boolean() }),
  changeSettings: z.object({ choices: someChoicesSchema }),
  /** The business days that are kept, newest first. */
  listDays: z.null(),
  readDay: z.object({ day }),
  /** One ticket with its raw body, from any day. */
  readTicket: ticketId,
  /** Today's done tickets that match a query and are not on the board, newest first. */
  findDone: z.object({ query: z.string().max(1_000) }),
  /** Puts one of today's tickets back on the board. */
  bringTicket: ticketId,
  /** Asks for a location, and writes the day's orders as CSV. */
  exportDay: z.object({ day }),
  /** Prints the day's sheet. */
  printDay: z.object({ day, printerId }),
  /** Asks for a location, and writes all settings except secrets. */
  exportSettings: z.null(),
  /** Asks for a file, and applies its usable settings. */
  importSettings: z.null(),
  /** What support needs, without personal data and secrets; to be read before it is saved. */
  makeDiagnostics: z.null(),
  /** Asks for a location, and writes the last result of `makeDiagnostics`. */
  saveDiagnostics: z.null(),
  /** Is everything all right? Queries the disk, the OS and the internet; takes a few seconds. */
  runChecks: z.null(),
  /** The result is in the status. */
  lookForUpdate: z.null(),
  /** Ends the app and restarts it as the new version. */
  installUpdate: z.null(),
  /** Of the calling window. */
  toggleFullScreen: z.null(),
  /** Asks for confirmation while orders are open. */
  quitApp: z.null(),
  /** The page has drawn something recently, so it need not be restarted. */
  pageDrew: z.null(),
  /** After the shell gave up on the core. */
  startCoreAgain: z.null(),
  /** Staff say that Bbot's panel no longer has a wrong address. */
  forgetWrongAddresses: z.null(),
  dismissQuarantined: z.object({ name: z.string().min(1).max(255) }),
  dismissSpoiledSettings: z.object({ file: z.string().min(1).max(255) }),
  /** The page has seen the computer's time zone change to this one. */
  computerZone: z.object({ zone: z.string().min(1).max(100) }),
  /** Every second or two, the board reports that it has drawn everything up to `sequence`. */
  boardIsAlive: z.object({ sequence: z.number().int().nonnegative() }),
} as const;

export type CommandName = keyof typeof commandArguments;
export type CommandArgument<Name extends CommandName> = z.output<(typeof commandArguments)[Name]>;

/** A printer profile of the encoder: a kind of printer, and what it can print. */
export interface PrinterProfile {
  readonly id: string;
  readonly name: string;
  readonly codePages: readonly string[];
}

export interface FoundPrinters {
  /** The computer's own printer queues, by name. */
  readonly queues: readonly string[];
  /** Whether a queue here can take the printer's own bytes; every queue can take a page. */
  readonly rawQueues: boolean;
  readonly profiles: readonly PrinterProfile[];
}

/** The outcome of a test print, of a day's sheet or of the emergency slip. */
export type TestPrint =
  | { readonly kind: 'printed' | 'handed-over' }
  | { readonly kind: 'failed' | 'unproved'; readonly problem: PrintProblem };

interface Results {
  getSnapshot: Snapshot;
  /** As `writeTickets` wrote them. */
  readTickets: string;
  findPrinters: FoundPrinters;
  testPrinter: TestPrint;
  /** A PNG as a data URL, and its width on paper in millimeters. */
  previewPrinter: { readonly picture: string; readonly paperMm: number };
  tryConnection: PrinterState;
  listDays: readonly DaySummary[];
  readDay: DayRecord;
  readTicket: { readonly ticket: BoardTicket; readonly body: string };
  findDone: readonly BoardTicket[];
  printDay: TestPrint;
  printEmergencySlip: TestPrint;
  /** The unusable parts of the file, by their names in it. */
  importSettings: { readonly notTaken: readonly string[] };
  makeDiagnostics: { readonly text: string };
  runChecks: CheckReport;
}
export type CommandResult<Name extends CommandName> = Name extends keyof Results ? Results[Name] : null;

/** Why a command was not carried out. The board has a text for each. */
export type FailureCode =
  | ErrorCode
  | 'NO_SUCH_TICKET'
  | 'INVALID_ARGUMENT'
  /** The core ended, or did not answer, before the outcome was known. */
  | 'CORE_AWAY'
  /** There is no value to copy. */
  | 'NOTHING_TO_COPY'
  /** An environment variable overrides it. */
  | 'SET_BY_ENVIRONMENT'
  /** The user closed the file dialog. */
  | 'CANCELLED'
  | 'NO_SUCH_PRINTER'
  /** Too much time has passed, or the ticket changed since. */
  | 'TOO_LATE'
  | 'NO_SUCH_DAY'
  /** A printer did not take it. */
  | 'NOT_PRINTED'
  | 'NOT_SETTINGS'
  /** A newer version of the app wrote the file. */
  | 'NEWER_VERSION'
  /** Drawing needs a window. */
  | 'NO_PICTURE'
  | 'WRONG_PASSPHRASE'
  | 'NOT_A_MOVE_FILE'
  | 'FILE_NOT_WRITTEN'
  | 'FILE_NOT_READ'
  /** An update waits until the store is at rest. */
  | 'ORDERS_FIRST';

/** A command's outcome. */
export type Outcome<Name extends CommandName> =
  | { readonly ok: true; readonly value: CommandResult<Name> }
  | { readonly ok: false; readonly code: FailureCode };

/** The implementation of the commands. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (argument: CommandArgument<Name>) => Promise<Outcome<Name>> | Outcome<Name>;
};

export type CoreHandlers = Omit<CommandHandlers, ShellCommandName>;
