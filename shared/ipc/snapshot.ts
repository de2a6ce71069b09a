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

/** What the board receives of a ticket: everything but the raw body. */
export type BoardTicket = Omit<Ticket, 'body'>;

/** An unreadable file: kept for a person to inspect, and shown by its name until staff dismiss it. */
export interface QuarantinedFile {
  readonly name: string;
  readonly at: string;
  /** Not damaged: a newer version wrote it, and will read it. */
  readonly newer: boolean;
}

/**
 * The unusable parts of a settings file: everything from about this line on, or some values by their names in the file.
 */
export type UselessSettings =
  | { readonly kind: 'unreadable'; readonly line: number | null }
  | { readonly kind: 'values'; readonly names: readonly string[] };

/** Hand-written settings that do not apply: kept in a separate file, and shown until staff dismiss it. */
export interface SpoiledSettings {
  readonly file: string;
  /** `edited`: written while the app was running with its own. */
  readonly what: UselessSettings | { readonly kind: 'edited' };
}

/** A checkout that was blocked today. */
export interface Refusal {
  readonly key: string;
  readonly at: string;
  readonly code: ErrorCode;
  /** What Bbot requested, if it is not one of our addresses; null otherwise. */
  readonly path: string | null;
  /** No guest was stopped: Bbot reported the order as paid, and it could not be read. */
  readonly paid: boolean;
  /** The order's number, if it could be read. */
  readonly number: string | null;
  readonly orderId: string | null;
  readonly checkoutId: string | null;
  readonly guestName: string | null;
  readonly items: readonly string[];
  readonly valueCents: number | null;
  /** How many times this checkout was tried and blocked. */
  readonly attempts: number;
}

/** Bbot requests an address that is not ours: a wrong one was pasted into its panel. */
export interface WrongAddress {
  /** What it requests, e.g. "/bbot/update". */
  readonly path: string;
  /** Where it was pasted; null if unknown. */
  readonly field: BbotField | null;
  /** The address that belongs there. */
  readonly address: BbotAddress;
  readonly since: string;
  readonly count: number;
}

/** Why nothing can be stored, as far as staff can act on it. `too-many-open` is not the disk's fault. */
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

/** Requests with a wrong user name or password since the last right one. */
export interface WrongCredentials {
  /** When the first of them came, ISO 8601. */
  readonly since: string;
  readonly count: number;
  /** Whether it must be Bbot, so that every checkout is blocked. */
  readonly loud: boolean;
}

export interface Status {
  readonly ordering: Ordering;
  readonly openingHours: OpeningHours | null;
  readonly arrival: ConnectionStatus;
  /** Null while orders can arrive, and if they have not been set up to. */
  readonly unreachable: Unreachable | null;
  readonly setUp: SetUp;
  readonly printing: PrintingStatus;
  readonly storage: StorageStatus;
  /** Null again after the first valid ones. */
  readonly wrongCredentials: WrongCredentials | null;
  /** The wrong addresses Bbot requested, latest first. */
  readonly wrongAddresses: readonly WrongAddress[];
  /** How far the PC's clock lags the counter's steady time, which pages use for ages; see `SteadyClock`. */
  readonly clockLagMs: number;
  /** The time zone the core uses, as `zoneMark` describes it. */
  readonly zone: string;
  readonly lastOrderAt: string | null;
  readonly load: Load;
  readonly refusals: readonly Refusal[];
  readonly quarantined: readonly QuarantinedFile[];
  readonly spoiledSettings: readonly SpoiledSettings[];
  readonly choices: UserSettings;
  /** ISO 4217 currency of the store's amounts: the chosen one, or that of the time zone's country. */
  readonly currency: string;
  /** What environment variables set, so it cannot be changed in the app. */
  readonly fixed: readonly FixedSetting[];
  readonly update: UpdateStatus;
}

/** What an environment variable can set for good. */
export type FixedSetting = 'port' | 'credentials' | 'token' | 'domain' | 'printers';

/** How many tickets a page receives at a time: it draws, and reports that it is alive, before the next batch. */
export const ticketsAtOnce = 250;

export interface Snapshot {
  /** Increases by one with each change, so a listener knows which changes a snapshot already includes. */
  readonly sequence: number;
  /** All open ones, and the latest done ones; a page receives the first of them, and asks for the others. */
  readonly tickets: readonly BoardTicket[];
  /** The ids of those others. */
  readonly others: readonly string[];
  /** How many are done today in total. */
  readonly doneCount: number;
  readonly status: Status;
}

/** What changed since the previous sequence: new or changed tickets, and ids the board no longer holds. */
export interface BoardChange {
  readonly sequence: number;
  /** The sequence before the first change included, if there are several; otherwise the one before `sequence`. */
  readonly since?: number;
  readonly tickets: readonly BoardTicket[];
  readonly removed: readonly string[];
  readonly doneCount: number;
  readonly status: Status | null;
}
