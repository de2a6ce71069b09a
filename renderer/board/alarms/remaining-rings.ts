import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { soundOf, type TicketSound } from './chime-plan';

/** How often a ticket sounds even though its paper has come: a cook may have their back to the printer. */
const roundsOnPaper = 3;

/** A ticket's sound, and how many rounds of it have played, up to the required number. */
interface Ring {
  readonly sound: TicketSound;
  readonly rounds: number;
}

/** The tickets as last seen, and those that ring or ring out. */
export interface RemainingRings {
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  readonly rings: ReadonlyMap<string, Ring>;
}

/** Tickets already printed do not ring: how often they were heard is unknown. */
export function beginRings(tickets: ReadonlyMap<string, BoardTicket>): RemainingRings {
  return { tickets, rings: new Map() };
}

/**
 * Call after the tickets have changed. In a kitchen on paper a proved print stops a ticket's alert; it still sounds for
 * three rounds. A tap stops it at once.
 */
export function followRings(
  before: RemainingRings,
  tickets: ReadonlyMap<string, BoardTicket>,
): RemainingRings {
  if (before.tickets === tickets) return before;
  const rings = new Map<string, Ring>();
  for (const [id, ticket] of tickets) {
    const ring = nextRing(before.tickets.get(id), ticket, before.rings.get(id));
    if (ring !== null) rings.set(id, ring);
  }
  return { tickets, rings };
}

function nextRing(last: BoardTicket | undefined, now: BoardTicket, ring: Ring | undefined): Ring | null {
  if (now.alert !== null) {
    const sound = soundOf(now.alert);
    return ring?.sound === sound ? ring : { sound, rounds: 0 };
  }
  const wasSilent = last !== undefined && last.alert === null;
  // From then on only a tap moves it on.
  if (wasSilent) return ring !== undefined && last.stage === now.stage ? ring : null;
  return hasJustPrinted(last, now) ? (ring ?? { sound: 'new', rounds: 0 }) : null;
}

function hasJustPrinted(last: BoardTicket | undefined, now: BoardTicket): boolean {
  const before = new Set(last?.prints.flatMap(({ key, state }) => (state === 'printed' ? [key] : [])));
  return now.prints.some(({ key, state }) => state === 'printed' && !before.has(key));
}

/** Call after a sound has played. */
export function ringPlayed(before: RemainingRings, sound: TicketSound): RemainingRings {
  const rings = [...before.rings].map(([id, ring]): [string, Ring] => {
    const counts = ring.sound === sound && ring.rounds < roundsOnPaper;
    return [id, counts ? { sound, rounds: ring.rounds + 1 } : ring];
  });
  if (rings.every(([id, ring]) => ring === before.rings.get(id))) return before;
  return { ...before, rings: new Map(rings) };
}

/** The tickets that need no tap any longer but have not sounded often enough. */
export function remainingRings({ tickets, rings }: RemainingRings): readonly {
  readonly ticket: BoardTicket;
  readonly sound: TicketSound;
}[] {
  return [...rings].flatMap(([id, { sound, rounds }]) => {
    const ticket = tickets.get(id);
    return ticket?.alert === null && rounds < roundsOnPaper ? [{ ticket, sound }] : [];
  });
}
