import type { BoardTicket } from '../../shared/ipc/snapshot';
import { isForLater } from '../../shared/ticket/for-later';
import { unitsIn, unitsOf } from '../../shared/ticket/struck';
import { isTicked } from '../../shared/ticket/tick-key';
import { isUnconfirmed, isVoid } from '../../shared/ticket/ticket-state';

/** A text and how many items have it. */
interface Counted {
  readonly text: string;
  readonly count: number;
}

/** One dish, across all orders to be made. */
export interface AllDayLine {
  readonly name: string;
  readonly count: number;
  readonly mods: readonly Counted[];
  readonly notes: readonly Counted[];
}

interface AllDay {
  /** Most needed first. */
  readonly lines: readonly AllDayLine[];
  /** How many orders are excluded because they are unconfirmed. */
  readonly unconfirmed: number;
  /** How many open orders are wanted later, counted or not. */
  readonly later: number;
}

interface Kitchen {
  readonly tickets: Iterable<BoardTicket>;
  readonly laterMinutes: number;
  readonly nowMs: number;
  readonly withLater: boolean;
}

/** The total still to make: from orders that are new or in preparation, without ticked items. */
export function countAllDay({ tickets, laterMinutes, nowMs, withLater }: Kitchen): AllDay {
  const toMake = [...tickets].filter(isToBeMade);
  const sure = toMake.filter((ticket) => !isUnconfirmed(ticket));
  const later = new Set(sure.filter((ticket) => isForLater(ticket, laterMinutes, nowMs)));
  const counted = withLater ? sure : sure.filter((ticket) => !later.has(ticket));
  return {
    lines: linesOf(counted.flatMap(itemsToMake)),
    unconfirmed: toMake.length - sure.length,
    later: later.size,
  };
}

function isToBeMade(ticket: BoardTicket): boolean {
  return !ticket.test && (ticket.stage === 'new' || ticket.stage === 'preparing') && !isVoid(ticket);
}

type Item = BoardTicket['order']['items'][number];

function itemsToMake({ order, ticked }: BoardTicket): readonly Item[] {
  return order.items.filter((item) => unitsOf(item) > 0 && !isTicked(ticked, item));
}

function linesOf(items: readonly Item[]): readonly AllDayLine[] {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const same = byName.get(item.name);
    if (same === undefined) byName.set(item.name, [item]);
    else same.push(item);
  }
  return [...byName]
    .map(([name, same]) => ({
      name,
      count: unitsIn(same),
      mods: counted(same, ({ mods }) => mods.map(({ text }) => text)),
      notes: counted(same, ({ instructions }) => (instructions === null ? [] : [instructions])),
    }))
    .sort((one, other) => other.count - one.count || byText(one.name, other.name));
}

function counted(items: readonly Item[], textsOf: (item: Item) => readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const text of textsOf(item)) counts.set(text, (counts.get(text) ?? 0) + unitsOf(item));
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || byText(one.text, other.text));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
