import { wholeMinutes } from '../../shared/i18n/clock-time';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { isVoid } from '../../shared/ticket/ticket-state';
import type { SteadyAt } from '../core-client/steady-clock';

/** For how many minutes a done ticket can be recalled with one tap. */
export const recallableMinutes = 30;

export interface LastDone {
  readonly ticket: BoardTicket;
  readonly at: string;
}

/** The last done of some tickets, however long ago, and however the PC's clock was set; void ones are not recalled. */
export function lastDone(tickets: readonly BoardTicket[], steadyAt: SteadyAt): LastDone | null {
  let last: LastDone | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const ticket of tickets) {
    const at = doneAt(ticket);
    if (at === null) continue;
    const atMs = steadyAt(at);
    if (atMs <= lastMs) continue;
    last = { ticket, at };
    lastMs = atMs;
  }
  return last;
}

/** The ticket for "Recall last" at a moment of steady time, in milliseconds. */
export function recallable(
  tickets: readonly BoardTicket[],
  steadyAt: SteadyAt,
  steadyMs: number,
): BoardTicket | null {
  const last = lastDone(tickets, steadyAt);
  return last !== null && wholeMinutes(steadyAt(last.at), steadyMs) < recallableMinutes ? last.ticket : null;
}

function doneAt(ticket: BoardTicket): string | null {
  if (ticket.stage !== 'done' || isVoid(ticket)) return null;
  for (const entry of [...ticket.history].reverse())
    if (entry.what === 'stepped' && entry.to === 'done') return entry.at;
  return null;
}
