import { assertNever } from '../../shared/assert-never';
import type { BoardTicket } from '../../shared/contract';
import type { Alert } from '../../shared/ticket/ticket';

/** The sounds of the board, the most pressing first. */
export const sounds = ['cancelled', 'new', 'updated'] as const;
export type Sound = (typeof sounds)[number];

function soundOf(alert: Alert): Sound {
  switch (alert) {
    case 'new':
    case 'restored':
      return 'new';
    case 'cancelled':
    case 'updated':
      return alert;
    default:
      return assertNever(alert);
  }
}

/** The sounds that tickets ask for until somebody taps them, the most pressing first. */
export function soundsFor(tickets: Iterable<Pick<BoardTicket, 'alert'>>): readonly Sound[] {
  const wanted = new Set<Sound>();
  for (const ticket of tickets) if (ticket.alert !== null) wanted.add(soundOf(ticket.alert));
  return sounds.filter((sound) => wanted.has(sound));
}

/** The tickets that ring, those with the most pressing sound first. */
export function ringingTickets<T extends Pick<BoardTicket, 'alert'>>(tickets: readonly T[]): readonly T[] {
  return sounds.flatMap((sound) => tickets.filter(({ alert }) => alert !== null && soundOf(alert) === sound));
}

/** What to play now, and what has then been played in this round. */
export interface ChimeTurn {
  readonly sound: Sound | null;
  readonly played: readonly Sound[];
}

/**
 * The next sound: the most pressing one that has not been heard in this round, so that each is heard in turn
 * and a cancellation comes next whatever was ringing. A new round starts when all were heard.
 */
export function nextTurn(wanted: readonly Sound[], played: readonly Sound[]): ChimeTurn {
  const unheard = wanted.find((sound) => !played.includes(sound));
  if (unheard !== undefined) return { sound: unheard, played: [...played, unheard] };
  const [first] = wanted;
  return first === undefined ? { sound: null, played: [] } : { sound: first, played: [first] };
}
