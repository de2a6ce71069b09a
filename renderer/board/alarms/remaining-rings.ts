import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { soundOf, type TicketSound } from './chime-plan';

/** How often a ticket is heard although its paper has come: a cook may stand with their back to the printer. */
const roundsOnPaper = 3;

/** What a ticket rings with, and in how many rounds it has been heard, up to as many as it needs. */
interface Ring {
  readonly sound: TicketSound;
  readonly rounds: number;
}

/** The tickets as they were last seen, and those that ring or ring out. */
export interface RingOut {
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  readonly rings: ReadonlyMap<string, Ring>;
}

/** What is printed by then is not rung for: nobody knows how often it was heard. */
export function beginRingOut(tickets: ReadonlyMap<string, BoardTicket>): RingOut {
  return { tickets, rings: new Map() };
}

/**
 * After the tickets have changed. In a kitchen that works from paper a proved print stops a ticket's alert; one
 * that stopped so is heard in three rounds all the same. A tap stops it at once.
 */
export function followRingOut(before: RingOut, tickets: ReadonlyMap<string, BoardTicket>): RingOut {
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
  // From then on a tap is the only thing that moves it on.
  if (wasSilent) return ring !== undefined && last.stage === now.stage ? ring : null;
  return hasJustPrinted(last, now) ? (ring ?? { sound: 'new', rounds: 0 }) : null;
}

function hasJustPrinted(last: BoardTicket | undefined, now: BoardTicket): boolean {
  const before = new Set(last?.prints.flatMap(({ key, state }) => (state === 'printed' ? [key] : [])));
  return now.prints.some(({ key, state }) => state === 'printed' && !before.has(key));
}

/** After a sound was heard. */
export function heardRingOut(before: RingOut, sound: TicketSound): RingOut {
  const rings = [...before.rings].map(([id, ring]): [string, Ring] => {
    const heard = ring.sound === sound && ring.rounds < roundsOnPaper;
    return [id, heard ? { sound, rounds: ring.rounds + 1 } : ring];
  });
  if (rings.every(([id, ring]) => ring === before.rings.get(id))) return before;
  return { ...before, rings: new Map(rings) };
}

/** The tickets that nobody need tap any more, and that have not been heard often enough. */
export function ringingOut({ tickets, rings }: RingOut): readonly {
  readonly ticket: BoardTicket;
  readonly sound: TicketSound;
}[] {
  return [...rings].flatMap(([id, { sound, rounds }]) => {
    const ticket = tickets.get(id);
    return ticket?.alert === null && rounds < roundsOnPaper ? [{ ticket, sound }] : [];
  });
}
