import { assertNever } from '../../../shared/assert-never';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { Alert } from '../../../shared/ticket/ticket';

/** The sounds of tickets, most urgent first. */
export const sounds = ['cancelled', 'new', 'updated'] as const;
export type TicketSound = (typeof sounds)[number];
/** `trouble`: orders cannot arrive, or are not getting onto paper. `reminder`: ordering is still paused. */
export type Sound = TicketSound | 'trouble' | 'reminder';

/** How often trouble sounds: often enough to be noticed, seldom enough to work beside it. */
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
 * The sounds that tickets ask for until staff tap them, most urgent first.
 * @param remainingRings the sounds of those whose paper has come
 */
export function soundsFor(
  tickets: Iterable<Pick<BoardTicket, 'alert'>>,
  remainingRings: Iterable<TicketSound> = [],
): readonly TicketSound[] {
  const wanted = new Set<TicketSound>(remainingRings);
  for (const ticket of tickets) if (ticket.alert !== null) wanted.add(soundOf(ticket.alert));
  return sounds.filter((sound) => wanted.has(sound));
}

/** The sounding tickets, those with the most urgent sound first. */
export function ringingTickets<T extends Pick<BoardTicket, 'alert'>>(tickets: readonly T[]): readonly T[] {
  return sounds.flatMap((sound) => tickets.filter(({ alert }) => alert !== null && soundOf(alert) === sound));
}

/** What should sound. */
export interface Wanted {
  readonly tickets: readonly TicketSound[];
  readonly trouble: boolean;
  /** The key of the reminder, or null. Each one sounds once. */
  readonly reminder: string | null;
  /** Whether a ticket has gone unanswered for long: it then sounds at full volume and at the shortest interval. */
  readonly urgent: boolean;
  /** Percent, as chosen by staff. */
  readonly volume: number;
}

/** What has sounded: tickets in this round, the last trouble (milliseconds of one clock), the reminder. */
export interface Played {
  readonly tickets: readonly TicketSound[];
  readonly troubleAtMs: number | null;
  readonly reminder: string | null;
}

export const nothingPlayed: Played = { tickets: [], troubleAtMs: null, reminder: null };

/** The time between two sounds, in milliseconds. No sound is longer than the shorter one. */
export function roundMs({ urgent }: Pick<Wanted, 'urgent'>): number {
  return urgent ? 2_000 : 3_000;
}

/** The volume, in percent. */
export function loudnessOf({ urgent, volume }: Pick<Wanted, 'urgent' | 'volume'>): number {
  return urgent ? 100 : volume;
}

/** What to play now, and what has sounded after that. */
interface ChimeTurn {
  readonly sound: Sound | null;
  readonly played: Played;
}

/**
 * The next sound. Trouble gets its own turn every half minute, so that no ticket's sound masks it, and so does a
 * reminder, once. Among tickets' sounds, the most urgent one not yet played in this round comes next, so that each gets
 * a turn and a cancellation comes next whatever was sounding. A new round starts when all have played.
 */
export function nextTurn(
  wanted: Pick<Wanted, 'tickets' | 'trouble' | 'reminder'>,
  played: Played,
  nowMs: number,
): ChimeTurn {
  const { troubleAtMs, reminder } = played;
  if (wanted.trouble && (troubleAtMs === null || nowMs - troubleAtMs >= troubleEveryMs)) {
    return { sound: 'trouble', played: { ...played, troubleAtMs: nowMs } };
  }
  if (wanted.reminder !== null && wanted.reminder !== reminder) {
    return { sound: 'reminder', played: { ...played, reminder: wanted.reminder } };
  }
  const quiet = wanted.trouble ? troubleAtMs : null;
  const unplayed = wanted.tickets.find((sound) => !played.tickets.includes(sound));
  const sound = unplayed ?? wanted.tickets[0] ?? null;
  const before = unplayed === undefined ? [] : played.tickets;
  return {
    sound,
    played: { tickets: sound === null ? [] : [...before, sound], troubleAtMs: quiet, reminder },
  };
}
