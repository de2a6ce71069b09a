import { assertNever } from '../../../shared/assert-never';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { Alert } from '../../../shared/ticket/ticket';

/** The sounds of tickets, the most pressing first. */
export const sounds = ['cancelled', 'new', 'updated'] as const;
export type TicketSound = (typeof sounds)[number];
/** `trouble`: orders cannot arrive at all, or do not get onto paper. `reminder`: ordering is still paused. */
export type Sound = TicketSound | 'trouble' | 'reminder';

/** How often trouble is heard: often enough to be noticed, seldom enough to work beside it. */
const troubleEveryMs = 30_000;

export function soundOf(alert: Alert): TicketSound {
  switch (alert) {
    case 'new':
    case 'restored':
      return 'new';
    case 'cancelled':
    case 'emptied':
      return 'cancelled';
    case 'updated':
      return 'updated';
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
  /** What somebody is to be reminded of, or null. The same one is heard once. */
  readonly reminder: string | null;
  /** Whether a ticket has rung in vain for long: it then sounds as loud, and as often, as it can. */
  readonly urgent: boolean;
  /** Percent, as staff have chosen. */
  readonly volume: number;
}

/** What has been heard: of tickets in this round, when trouble was last (milliseconds of one clock), the reminder. */
export interface Heard {
  readonly tickets: readonly TicketSound[];
  readonly troubleAtMs: number | null;
  readonly reminder: string | null;
}

export const nothingHeard: Heard = { tickets: [], troubleAtMs: null, reminder: null };

/** How long lies between two sounds, in milliseconds. No sound is longer than the shorter one. */
export function roundMs({ urgent }: Pick<Wanted, 'urgent'>): number {
  return urgent ? 2_000 : 3_000;
}

/** How loud it sounds, in percent. */
export function loudnessOf({ urgent, volume }: Pick<Wanted, 'urgent' | 'volume'>): number {
  return urgent ? 100 : volume;
}

/** What to play now, and what has then been heard. */
interface ChimeTurn {
  readonly sound: Sound | null;
  readonly heard: Heard;
}

/**
 * The next sound. Trouble takes a turn of its own every half minute, so that no ticket's sound covers it, and
 * so does a reminder, once. Of the tickets' sounds the most pressing one comes that has not been heard in this round, so that each is heard
 * in turn and a cancellation comes next whatever was ringing. A new round starts when all were heard.
 */
export function nextTurn(
  wanted: Pick<Wanted, 'tickets' | 'trouble' | 'reminder'>,
  heard: Heard,
  nowMs: number,
): ChimeTurn {
  const { troubleAtMs, reminder } = heard;
  if (wanted.trouble && (troubleAtMs === null || nowMs - troubleAtMs >= troubleEveryMs)) {
    return { sound: 'trouble', heard: { ...heard, troubleAtMs: nowMs } };
  }
  if (wanted.reminder !== null && wanted.reminder !== reminder) {
    return { sound: 'reminder', heard: { ...heard, reminder: wanted.reminder } };
  }
  const quiet = wanted.trouble ? troubleAtMs : null;
  const unheard = wanted.tickets.find((sound) => !heard.tickets.includes(sound));
  const sound = unheard ?? wanted.tickets[0] ?? null;
  const before = unheard === undefined ? [] : heard.tickets;
  return {
    sound,
    heard: { tickets: sound === null ? [] : [...before, sound], troubleAtMs: quiet, reminder },
  };
}
