import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { timeOfDay } from '../../../../shared/i18n/clock-time';
import { texts } from '../../../../shared/i18n/texts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { isOpen } from '../../../../shared/ticket/standing';
import { shownName } from '../../../letters/shown';
import { useDeepMemo } from '../../layout/use-deep-memo';
import { nameOf } from '../ticket-words';

/** The numbers that more than one open order has: Bbot counts anew each day, and each of its stations by itself. */
export function sameNumbers(tickets: readonly BoardTicket[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { order } of tickets)
    if (order.number !== null) counts.set(order.number, (counts.get(order.number) ?? 0) + 1);
  return [...counts].flatMap(([number, count]) => (count > 1 ? [number] : [])).sort();
}

const SameNumbers = createContext<ReadonlySet<string>>(new Set());

interface WithSameNumbersProps {
  /** All open ones, also those that a filter hides. */
  readonly tickets: readonly BoardTicket[];
  readonly children: ReactNode;
}

/** Lets each card know whether another open order has its number. */
export function WithSameNumbers({ tickets, children }: WithSameNumbersProps) {
  const numbers = useDeepMemo(useMemo(() => sameNumbers(tickets), [tickets]));
  const known = useMemo(() => new Set(numbers), [numbers]);
  return <SameNumbers value={known}>{children}</SameNumbers>;
}

/** Which of the orders of its number a ticket is, by name and time; null where there is one alone. */
export function useSameNumberWords(ticket: BoardTicket): string | null {
  const { number, guestName } = ticket.order;
  const numbers = useContext(SameNumbers);
  if (number === null || !numbers.has(number) || !isOpen(ticket)) return null;
  const guest = guestName === null ? texts.ticket.noName : shownName(guestName, nameOf(ticket));
  return texts.board.sameNumber(number, guest, timeOfDay(ticket.takenAt, texts.locale));
}
