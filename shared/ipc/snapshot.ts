import type { BbotAddress } from '../bbot/bbot-paths';
import type { BbotField } from '../bbot/panel-fields';
import type { Load } from '../ordering/caps';
import type { OpeningHours } from '../ordering/opening-hours';
import type { Ordering } from '../ordering/ordering';
import type { PrintingStatus } from '../printing/printer';
import type { UserSettings } from '../settings/choices';
import type { ConnectionStatus, Unreachable } from '../status/connection';
import type { SetUp } from '../status/set-up';
import type { UpdateStatus } from '../status/update';
import type { Ticket } from '../ticket/ticket';
import type { ErrorCode } from './error-codes';

/** What the board is told of a ticket: all but the raw body. */
export type BoardTicket = Omit<Ticket, 'body'>;

/** A file that could not be read: kept for a human, and shown by its name until somebody dismissed it. */
export interface QuarantinedFile {
  readonly name: string;
  readonly at: string;
  /** Not damaged: a newer version wrote it, and will read it. */
  readonly newer: boolean;
}

/** What of a file with settings is of no use: all of it, from about this line on, or some values by their names in the file. */
export type UselessSettings =
  | { readonly kind: 'unreadable'; readonly line: number | null }
  | { readonly kind: 'values'; readonly names: readonly string[] };

/** Settings that somebody wrote and that do not count: kept in a file beside, and shown until somebody dismissed it. */
export interface SpoiledSettings {
  readonly file: string;
  /** `edited`: written while the app ran, which had its own. */
  readonly what: UselessSettings | { readonly kind: 'edited' };
}

/** A checkout that was blocked today. */
export interface Refusal {
  readonly key: string;
  readonly at: string;
  readonly code: ErrorCode;
  /** What Bbot asked for, where that is none of our addresses; null otherwise. */
  readonly path: string | null;
  /** Nobody was stopped: Bbot told of it as paid, and it could not be read. */
  readonly paid: boolean;
  /** Whose it was, as far as it could be read. */
  readonly number: string | null;
  readonly orderId: string | null;
  readonly checkoutId: string | null;
  readonly guestName: string | null;
  readonly items: readonly string[];
  readonly valueCents: number | null;
  /** How many times this checkout was tried and blocked. */
  readonly attempts: number;
}

/** Bbot asks for what is none of our addresses: a wrong one was pasted into its panel. */
export interface WrongAddress {
  /** What it asks for, e.g. "/bbot/update". */
  readonly path: string;
  /** Where it was pasted; null where that cannot be told. */
  readonly field: BbotField | null;
  /** Which one belongs there. */
  readonly address: BbotAddress;
  readonly since: string;
  readonly count: number;
}

/** Why nothing can be stored, as far as staff can do something about it. `too-many-open` is no fault of the disk. */
export type StorageProblem = 'full' | 'not-writable' | 'not-answering' | 'too-many-open' | 'error';

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
  readonly openingHours: OpeningHours | null;
  readonly arrival: ConnectionStatus;
  /** Null while orders can arrive, and where nobody has set up that they should. */
  readonly unreachable: Unreachable | null;
  readonly setUp: SetUp;
  readonly printing: PrintingStatus;
  readonly storage: StorageStatus;
  /** Wrong credentials block every checkout. Null again after the first right ones. */
  readonly wrongCredentials: { readonly since: string; readonly count: number } | null;
  /** What Bbot asked for in vain, the last one first. */
  readonly wrongAddresses: readonly WrongAddress[];
  /** By how much the PC's clock is behind the counter's steady time, which pages tell ages by; see `SteadyClock`. */
  readonly clockLagMs: number;
  /** By which time zone the core tells the time, as `zoneMark` has it. */
  readonly zone: string;
  readonly lastOrderAt: string | null;
  readonly load: Load;
  readonly refusals: readonly Refusal[];
  readonly quarantined: readonly QuarantinedFile[];
  readonly spoiledSettings: readonly SpoiledSettings[];
  readonly choices: UserSettings;
  /** Of the store's amounts, by ISO 4217: the chosen one, or that of the country that the time zone lies in. */
  readonly currency: string;
  /** What environment variables set, so that it cannot be changed in the app. */
  readonly fixed: readonly FixedSetting[];
  readonly update: UpdateStatus;
}

/** What an environment variable can set for good. */
export type FixedSetting = 'port' | 'credentials' | 'token' | 'domain' | 'printers';

/** So many tickets reach a page at a time: it draws, and says that it lives, before the next. */
export const ticketsAtOnce = 250;

export interface Snapshot {
  /** Grows by one with each change, so that a listener knows which changes a snapshot holds already. */
  readonly sequence: number;
  /** All open ones, and of those that are done the last; a page is told of the first, and asks for the others. */
  readonly tickets: readonly BoardTicket[];
  /** The ids of those. */
  readonly others: readonly string[];
  /** How many are done today in all. */
  readonly doneCount: number;
  readonly status: Status;
}

/** What changed since the sequence before: tickets that are new or changed, ids that the board holds no longer. */
export interface BoardChange {
  readonly sequence: number;
  /** The one before the first that it holds, where it holds several; without it that is the one before `sequence`. */
  readonly since?: number;
  readonly tickets: readonly BoardTicket[];
  readonly removed: readonly string[];
  readonly doneCount: number;
  readonly status: Status | null;
}
