import type { BoardTicket, Refusal } from '../ipc/snapshot';

/** A business day that is kept, e.g. "2026-11-21", and how many tickets it has. */
export interface DaySummary {
  readonly day: string;
  readonly tickets: number;
  /** The business day that has not ended yet. Not the newest where the clock once ran ahead. */
  readonly today: boolean;
}

/** A blocked checkout of a day that is over: who it was is not kept. */
export type BlockedThen = Pick<Refusal, 'at' | 'code' | 'valueCents' | 'attempts'>;

/** A row of the day's sheet. Cents. */
export interface SheetRow {
  /** Bbot's name of a fulfilment method, "" where it told none; or an hour of the day, "0" to "23". */
  readonly name: string;
  readonly orders: number;
  readonly totalCents: number;
}

/**
 * What a day came to, without test orders and what was void. Cents; an amount that Bbot did not tell counts as
 * 0. The average in seconds, of what was to be made at once and somebody said to be ready; null without any.
 */
export interface DaySheet {
  readonly orders: number;
  readonly voided: number;
  readonly pretaxCents: number;
  readonly taxCents: number;
  readonly tipCents: number;
  readonly feeCents: number;
  /** What is between all these and the total, of orders of which every amount is known: discounts above all. */
  readonly adjustmentCents: number;
  readonly totalCents: number;
  /** Orders of which Bbot did not tell every amount. */
  readonly incompleteOrders: number;
  readonly refundsNoted: number;
  readonly byMethod: readonly SheetRow[];
  readonly byHour: readonly SheetRow[];
  readonly averageSecondsToReady: number | null;
}

/** All that is kept of a business day. */
export interface DayRecord {
  readonly day: string;
  /** Oldest first. */
  readonly tickets: readonly BoardTicket[];
  /** Oldest first; today's with names, others without. */
  readonly blocked: readonly (BlockedThen & Partial<Refusal>)[];
  readonly sheet: DaySheet;
}
