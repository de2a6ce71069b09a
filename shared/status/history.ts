import type { BoardTicket, Refusal } from '../ipc/snapshot';

/** A kept business day, e.g. "2026-11-21", and its number of tickets. */
export interface DaySummary {
  readonly day: string;
  readonly tickets: number;
  /** The business day still in progress. Not the newest if the clock once ran ahead. */
  readonly today: boolean;
}

/** A blocked checkout on a past day: the guest's data is not kept. */
export type BlockedThen = Pick<Refusal, 'at' | 'code' | 'valueCents' | 'attempts'>;

/** A row of the day's sheet. Cents. */
export interface SheetRow {
  /** Bbot's fulfillment method, "" if it sent none; or an hour of the day, "0" to "23". */
  readonly name: string;
  readonly orders: number;
  readonly totalCents: number;
}

/**
 * A day's totals, without test orders and void ones. Cents; an amount Bbot did not send counts as 0. The average is in
 * seconds, over orders to be made at once that staff marked ready; null without any.
 */
export interface DaySheet {
  readonly orders: number;
  readonly voided: number;
  readonly pretaxCents: number;
  readonly taxCents: number;
  readonly tipCents: number;
  readonly feeCents: number;
  /** The gap between all these and the total, for orders with every amount known: mostly discounts. */
  readonly adjustmentCents: number;
  readonly totalCents: number;
  /** Orders for which Bbot did not send every amount. */
  readonly incompleteOrders: number;
  readonly refundsNoted: number;
  readonly byMethod: readonly SheetRow[];
  readonly byHour: readonly SheetRow[];
  readonly averageSecondsToReady: number | null;
}

/** Everything kept for a business day. */
export interface DayRecord {
  readonly day: string;
  /** Oldest first. */
  readonly tickets: readonly BoardTicket[];
  /** Oldest first; today's with names, others without. */
  readonly blocked: readonly (BlockedThen & Partial<Refusal>)[];
  readonly sheet: DaySheet;
}
