import type { BoardTicket, Refusal } from './contract';

/** A business day that is kept, e.g. "2026-11-21", and how many tickets it has. */
export interface DaySummary {
  readonly day: string;
  readonly tickets: number;
}

/** A blocked checkout of a day that is over: who it was is not kept. */
export type BlockedThen = Pick<Refusal, 'at' | 'code' | 'valueCents' | 'attempts'>;

/** A row of the day's sheet: one fulfilment method, or one hour. Cents. */
export interface SheetRow {
  readonly name: string;
  readonly orders: number;
  readonly totalCents: number;
}

/** What a day came to, without test orders and what was void. Cents; the average in seconds, null without any. */
export interface DaySheet {
  readonly orders: number;
  readonly voided: number;
  readonly pretaxCents: number;
  readonly taxCents: number;
  readonly tipCents: number;
  readonly feeCents: number;
  readonly totalCents: number;
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
  /** Today's with names, others without. */
  readonly blocked: readonly (BlockedThen & Partial<Refusal>)[];
  readonly sheet: DaySheet;
}
