import { describe, expect, it } from 'vitest';
import { notesOf } from '../../renderer/board/chime-notes';
import {
  nextTurn,
  nothingHeard,
  ringingTickets,
  type Sound,
  soundsFor,
  type TicketSound,
} from '../../renderer/board/chime-plan';

const everyMs = 3_000;

/** The sounds of so many rounds, three seconds apart. */
function hear(tickets: readonly TicketSound[], rounds: number, trouble = false): (Sound | null)[] {
  let heard = nothingHeard;
  return Array.from({ length: rounds }, (_, round) => {
    const turn = nextTurn({ tickets, trouble }, heard, round * everyMs);
    heard = turn.heard;
    return turn.sound;
  });
}

describe('what rings', () => {
  it('is silent when nobody need be told anything', () => {
    expect(soundsFor([{ alert: null }])).toEqual([]);
    expect(hear([], 2)).toEqual([null, null]);
  });

  it('rings for a restored order as for a new one', () => {
    expect(soundsFor([{ alert: 'restored' }])).toEqual(['new']);
  });

  it('puts cancellations first, whatever came first', () => {
    expect(soundsFor([{ alert: 'updated' }, { alert: 'new' }, { alert: 'cancelled' }])).toEqual([
      'cancelled',
      'new',
      'updated',
    ]);
  });

  it('names cancelled orders first', () => {
    const tickets = [
      { alert: 'updated' },
      { alert: null },
      { alert: 'restored' },
      { alert: 'cancelled' },
    ] as const;
    expect(ringingTickets(tickets).map(({ alert }) => alert)).toEqual(['cancelled', 'restored', 'updated']);
  });

  it('goes on for as long as an order was not tapped', () => {
    expect(hear(['new'], 4)).toEqual(['new', 'new', 'new', 'new']);
  });

  it('lets each sound be heard in turn', () => {
    expect(hear(['cancelled', 'new', 'updated'], 4)).toEqual(['cancelled', 'new', 'updated', 'cancelled']);
  });

  it('plays a cancellation next when it comes amid another sound', () => {
    const tickets = ['cancelled', 'new', 'updated'] as const;
    const wanted = { tickets, trouble: false };
    const turn = nextTurn(wanted, { tickets: ['new'], troubleAtMs: null }, 0);
    expect(turn.sound).toBe('cancelled');
    expect(nextTurn(wanted, turn.heard, everyMs).sound).toBe('updated');
  });
});

describe('trouble', () => {
  it('sounds at once and then every half minute', () => {
    const rounds = hear([], 21, true);
    expect(rounds.flatMap((sound, round) => (sound === 'trouble' ? [round * everyMs] : []))).toEqual([
      0, 30_000, 60_000,
    ]);
    expect(rounds.filter((sound) => sound !== null && sound !== 'trouble')).toEqual([]);
  });

  it('has a turn of its own, and takes none from the tickets', () => {
    expect(hear(['cancelled', 'new'], 4, true)).toEqual(['trouble', 'cancelled', 'new', 'cancelled']);
  });

  it('sounds at once again after it was over', () => {
    const over = nextTurn({ tickets: ['new'], trouble: false }, { tickets: [], troubleAtMs: 0 }, 3_000);
    expect(nextTurn({ tickets: ['new'], trouble: true }, over.heard, 6_000).sound).toBe('trouble');
  });

  it('is told apart from every ticket by its wave', () => {
    const waves = (sound: Sound) => notesOf[sound].map(({ wave }) => wave);
    expect(new Set(waves('trouble'))).toEqual(new Set(['square']));
    expect((['new', 'cancelled', 'updated'] as const).flatMap(waves)).not.toContain('square');
  });
});

it('has no sound that lasts into the next', () => {
  const ends = Object.values(notesOf).flat();
  expect(Math.max(...ends.map(({ atSeconds, seconds }) => atSeconds + seconds))).toBeLessThan(2);
});
