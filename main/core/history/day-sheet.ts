import { milliseconds } from '../../../shared/bbot/timestamp';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { DaySheet, SheetRow } from '../../../shared/status/history';
import { adjustmentOf } from '../../../shared/ticket/bill';
import { isVoid } from '../../../shared/ticket/ticket-state';
import { businessDay } from '../tickets/business-day';
import { dueAtMs } from '../tickets/due';

/** No one taps twice within this many milliseconds: where paper counts, the app itself steps a ticket. */
const byItselfMs = 100;

type Amount = keyof BoardTicket['order']['totals'];

/** A day's totals. They leave out test orders and void ones. */
export function daySheet(tickets: readonly BoardTicket[], dayEndsAtHour: number): DaySheet {
  const real = tickets.filter(({ test }) => !test);
  const counted = real.filter((ticket) => !isVoid(ticket));
  const sum = (amount: Amount): number => sumOf(counted, amount);
  const lacks = ({ order }: BoardTicket): boolean => Object.values(order.totals).includes(null);
  return {
    orders: counted.length,
    voided: real.length - counted.length,
    pretaxCents: sum('pretaxCents'),
    taxCents: sum('taxCents'),
    tipCents: sum('tipCents'),
    feeCents: sum('feeCents'),
    adjustmentCents: counted.reduce((all, { order }) => all + (adjustmentOf(order) ?? 0), 0),
    totalCents: sum('totalCents'),
    incompleteOrders: counted.filter(lacks).length,
    refundsNoted: real.reduce((count, { refunds }) => count + refunds.length, 0),
    byMethod: rowsBy(counted, ({ order }) => order.fulfillmentMethod ?? '').sort(busiestFirst),
    byHour: rowsBy(counted, (ticket) => String(hourOf(ticket, dayEndsAtHour))).sort(
      (one, other) => hourOfDay(one, dayEndsAtHour) - hourOfDay(other, dayEndsAtHour),
    ),
    averageSecondsToReady: average(counted.map(secondsToReady).filter((seconds) => seconds !== null)),
  };
}

/** When a ticket was first ready to hand over, ISO; null if staff never said so. */
export function readyAt({ history }: Pick<BoardTicket, 'history'>): string | null {
  let at: string | null = null;
  let before: string | null = null;
  for (const entry of history) {
    if (entry.what === 'undone' && entry.tap === 'stepped') at = before;
    if (entry.what !== 'stepped') continue;
    before = at;
    if (entry.to === 'done') return at !== null && isByItself(at, entry.at) ? null : at;
    if (entry.to === 'ready') at = entry.at;
    else at = null;
  }
  return at;
}

function isByItself(readyAtIso: string, doneAtIso: string): boolean {
  return Date.parse(doneAtIso) - Date.parse(readyAtIso) < byItselfMs;
}

/** Null also for orders wanted later, and if the clock was set back in between. */
function secondsToReady(ticket: BoardTicket): number | null {
  const ready = readyAt(ticket);
  const takenMs = Date.parse(ticket.takenAt);
  if (ready === null || dueAtMs(ticket.order, takenMs) > takenMs) return null;
  const seconds = (Date.parse(ready) - takenMs) / 1000;
  return seconds < 0 ? null : seconds;
}

function sumOf(tickets: readonly BoardTicket[], amount: Amount): number {
  return tickets.reduce((sum, { order }) => sum + (order.totals[amount] ?? 0), 0);
}

function rowsBy(tickets: readonly BoardTicket[], nameOf: (ticket: BoardTicket) => string): SheetRow[] {
  const groups = new Map<string, BoardTicket[]>();
  for (const ticket of tickets) {
    const name = nameOf(ticket);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [ticket]);
    else group.push(ticket);
  }
  return [...groups].map(([name, group]) => ({
    name,
    orders: group.length,
    totalCents: sumOf(group, 'totalCents'),
  }));
}

/** The hour it was taken; if taken on an earlier day, the hour it was wanted, since it is listed under that day. */
function hourOf({ takenAt, order }: BoardTicket, dayEndsAtHour: number): number {
  const takenMs = Date.parse(takenAt);
  const wantedMs = milliseconds(order.desiredAt) ?? takenMs;
  const isOfLaterDay = businessDay(wantedMs, dayEndsAtHour) > businessDay(takenMs, dayEndsAtHour);
  return new Date(isOfLaterDay ? wantedMs : takenMs).getHours();
}

function busiestFirst(one: SheetRow, other: SheetRow): number {
  return other.orders - one.orders || other.totalCents - one.totalCents;
}

/** Hours since the business day began: 1 a.m. comes after 11 p.m. */
function hourOfDay({ name }: SheetRow, dayEndsAtHour: number): number {
  return (Number(name) - dayEndsAtHour + 24) % 24;
}

function average(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
