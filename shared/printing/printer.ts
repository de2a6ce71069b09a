import type { PrinterConnection } from './connection-schema';

/** Widths of paper rolls, in millimeters. */
export const papers = [58, 80] as const;

/** How many characters of the printer's own font fit on a line: 32 on 58 mm, 42 or 48 on 80 mm. */
export const columnCounts = [32, 42, 48] as const;
export type Columns = (typeof columnCounts)[number];

/** `kitchen`: what to make. `receipt`: for the guest, with prices, tax, tip and total. */
export const layouts = ['kitchen', 'receipt'] as const;
export type Layout = (typeof layouts)[number];

/**
 * How to ask a printer whether a slip was printed: `GS ( H` reports when that point was printed, `GS r` only that
 * everything before it was worked off, `none` reports nothing.
 */
export const confirmations = ['gs-h', 'gs-r', 'none'] as const;
export type Confirmation = (typeof confirmations)[number];

/** What keeps a slip from coming out. */
export const printProblems = [
  /** Nothing listens at its address. */
  'refused',
  /** Its address cannot be reached. */
  'unreachable',
  /** It was reached and does not answer. */
  'silent',
  /** It keeps sending data no one asked for. */
  'babbling',
  'paper-out',
  'cover-open',
  /** It says that it is offline, but not why. */
  'offline',
  /** It reports an error of its own: the cutter, the power supply. */
  'error',
  /** The connection broke while the slip was being sent. */
  'cut-off',
  /** The computer has no printer queue of that name. */
  'queue-missing',
  'queue-stopped',
  /** The computer gave up the job. */
  'queue-failed',
  /** The slip could not be drawn. */
  'not-drawn',
  /** The app ended while it was being sent. */
  'interrupted',
] as const;
export type PrintProblem = (typeof printProblems)[number];

/**
 * Which tickets a printer gets. An empty list matches nothing by itself; a ticket goes where one of the other lists
 * matches.
 */
export interface PrinterRules {
  /** Bbot's names for fulfillment methods. */
  readonly methods: readonly string[];
  readonly tables: readonly string[];
  /** Parts of item names. */
  readonly items: readonly string[];
  /** Bbot's item tags. */
  readonly tags: readonly string[];
}

export interface PrinterSettings {
  readonly id: string;
  readonly name: string;
  readonly connection: PrinterConnection;
  readonly paperMm: (typeof papers)[number];
  readonly columns: Columns;
  /** One of the encoder's printer profiles, e.g. "epson-tm-t88vi", or "generic". */
  readonly profile: string;
  /** One of the profile's code pages, or "auto". */
  readonly codePage: string;
  /** False for one that cannot say what it printed: its slips are then never proved. */
  readonly answers: boolean;
  readonly layout: Layout;
  /** How many slips per ticket. */
  readonly copies: number;
  /** On kitchen slips; a receipt always has prices. */
  readonly showPrices: boolean;
  readonly showPhone: boolean;
  readonly rules: PrinterRules;
  /** The printer that stands in while this one is dead. */
  readonly backupId: string | null;
  /** Tickets taken earlier are not for this printer; null: it has always been there. */
  readonly addedAt: string | null;
}

export type PrinterState =
  /** It has not been asked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ready' }
  /** It takes what it is given and answers nothing: nothing can be proved. */
  | { readonly kind: 'deaf' }
  | { readonly kind: 'printing' }
  | { readonly kind: 'trouble'; readonly problem: PrintProblem; readonly since: string };

/** A printer as the board sees it. */
export interface PrinterStatus {
  readonly settings: PrinterSettings;
  /** Set by an environment variable, so it cannot be changed in the app. */
  readonly fromEnvironment: boolean;
  readonly state: PrinterState;
  /** How many slips wait for it. */
  readonly waiting: number;
  /** How many of its slips waited too long, so staff must say whether to print them. */
  readonly held: number;
  /** Since when a slip has been failing; null if none has. */
  readonly failingSince: string | null;
}

export interface PrintingStatus {
  readonly printers: readonly PrinterStatus[];
  /** How many open tickets have slips that waited too long: staff must say whether to print them. */
  readonly heldTickets: number;
  /** After how many minutes of waiting staff are asked. */
  readonly holdAfterMinutes: number;
  readonly blockWhilePrintersDown: boolean;
}
