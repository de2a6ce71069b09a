import { assertNever } from '../../shared/assert-never';
import type { BoardTicket } from '../../shared/contract';
import type { Alert } from '../../shared/ticket/ticket';

/** The sounds of tickets, the most pressing first. */
export const sounds = ['cancelled', 'new', 'updated'] as const;
export type TicketSound = (typeof sounds)[number];
/** `trouble`: orders cannot arrive at all, or do not get onto paper. */
export type Sound = TicketSound | 'trouble';

/** How often trouble is heard: often enough to be noticed, seldom enough to work beside it. */
const troubleEveryMs = 30_000;

export function soundOf(alert: Alert): TicketSound {
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

/**
 * The sounds that tickets ask for until somebody taps them, the most pressing first.
 * @param ringingOut the sounds of those whose paper has come
 */
export function soundsFor(
  tickets: Iterable<Pick<BoardTicket, 'alert'>>,
  ringingOut: Iterable<TicketSound> = [],
): readonly TicketSound[] {
  const wanted = new Set<TicketSound>(ringingOut);
  for (const ticket of tickets) if (ticket.alert !== null) wanted.add(soundOf(ticket.alert));
  return sounds.filter((sound) => wanted.has(sound));
}

/** The tickets that ring, those with the most pressing sound first. */
export function ringingTickets<T extends Pick<BoardTicket, 'alert'>>(tickets: readonly T[]): readonly T[] {
  return sounds.flatMap((sound) => tickets.filter(({ alert }) => alert !== null && soundOf(alert) === sound));
}

/** What is to be heard. */
export interface Wanted {
  readonly tickets: readonly TicketSound[];
  readonly trouble: boolean;
}

/** What has been heard: of tickets in this round, and when trouble was last; milliseconds of one clock. */
export interface Heard {
  readonly tickets: readonly TicketSound[];
  readonly troubleAtMs: number | null;
}

export const nothingHeard: Heard = { tickets: [], troubleAtMs: null };

/** What to play now, and what has then been heard. */
export interface ChimeTurn {
  readonly sound: Sound | null;
  readonly heard: Heard;
}

/**
 * The next sound. Trouble takes a turn of its own every half minute, so that no ticket's sound covers it. Of
 * the tickets' sounds the most pressing one comes that has not been heard in this round, so that each is heard
 * in turn and a cancellation comes next whatever was ringing. A new round starts when all were heard.
 */
export function nextTurn(wanted: Wanted, heard: Heard, nowMs: number): ChimeTurn {
  const { troubleAtMs } = heard;
  if (wanted.trouble && (troubleAtMs === null || nowMs - troubleAtMs >= troubleEveryMs)) {
    return { sound: 'trouble', heard: { ...heard, troubleAtMs: nowMs } };
  }
  const quiet = wanted.trouble ? troubleAtMs : null;
  const unheard = wanted.tickets.find((sound) => !heard.tickets.includes(sound));
  const sound = unheard ?? wanted.tickets[0] ?? null;
  const before = unheard === undefined ? [] : heard.tickets;
  return { sound, heard: { tickets: sound === null ? [] : [...before, sound], troubleAtMs: quiet } };
}
