import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { timeOfDay } from '../../../../shared/i18n/clock-time';
import { texts } from '../../../../shared/i18n/texts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { isOpen } from '../../../../shared/ticket/ticket-state';
import { shownName } from '../../../letters/shown';
import { useDeepMemo } from '../../layout/use-deep-memo';
import { nameOf } from '../ticket-words';

/**
 * The numbers shared by several open orders: Bbot restarts its count each day, and each of its stations counts
 * separately.
 */
export function sameNumbers(tickets: readonly BoardTicket[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { order } of tickets)
    if (order.number !== null) counts.set(order.number, (counts.get(order.number) ?? 0) + 1);
  return [...counts].flatMap(([number, count]) => (count > 1 ? [number] : [])).sort();
}

const SameNumbers = createContext<ReadonlySet<string>>(new Set());

interface WithSameNumbersProps {
  /** All open ones, including those a filter hides. */
  readonly tickets: readonly BoardTicket[];
  readonly children: ReactNode;
}

/** Tells each card whether another open order has its number. */
export function WithSameNumbers({ tickets, children }: WithSameNumbersProps) {
  const numbers = useDeepMemo(useMemo(() => sameNumbers(tickets), [tickets]));
  const known = useMemo(() => new Set(numbers), [numbers]);
  return <SameNumbers value={known}>{children}</SameNumbers>;
}

/** Identifies a ticket among orders with its number, by name and time; null if it is the only one. */
export function useSameNumberWords(ticket: BoardTicket): string | null {
  const { number, guestName } = ticket.order;
  const numbers = useContext(SameNumbers);
  if (number === null || !numbers.has(number) || !isOpen(ticket)) return null;
  const guest = guestName === null ? texts.ticket.noName : shownName(guestName, nameOf(ticket));
  return texts.board.sameNumber(number, guest, timeOfDay(ticket.takenAt, texts.locale));
}
