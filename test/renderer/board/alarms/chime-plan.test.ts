import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../../renderer/board/alarms/chime-notes';
import {
  loudnessOf,
  nextTurn,
  nothingPlayed,
  ringingTickets,
  roundMs,
  type Sound,
  soundsFor,
  type TicketSound,
} from '../../../../renderer/board/alarms/chime-plan';
import { gainOf } from '../../../../renderer/board/alarms/chime-player';

const everyMs = 3_000;

/** The sounds of so many rounds, three seconds apart. */
function playRounds(tickets: readonly TicketSound[], rounds: number, trouble = false): (Sound | null)[] {
  let played = nothingPlayed;
  return Array.from({ length: rounds }, (_, round) => {
    const turn = nextTurn({ tickets, trouble, reminder: null }, played, round * everyMs);
    played = turn.played;
    return turn.sound;
  });
}

it('the chime is silent when there is nothing to tell anybody', () => {
  expect(soundsFor([{ alert: null }])).toEqual([]);
  expect(playRounds([], 2)).toEqual([null, null]);
});

it('a restored order rings like a new one', () => {
  expect(soundsFor([{ alert: 'restored' }])).toEqual(['new']);
});

it('the chime plays cancellations first, whatever came first', () => {
  expect(soundsFor([{ alert: 'updated' }, { alert: 'new' }, { alert: 'cancelled' }])).toEqual([
    'cancelled',
    'new',
    'updated',
  ]);
});

it('the chime names cancelled orders first', () => {
  const tickets = [
    { alert: 'updated' },
    { alert: null },
    { alert: 'restored' },
    { alert: 'cancelled' },
  ] as const;
  expect(ringingTickets(tickets).map(({ alert }) => alert)).toEqual(['cancelled', 'restored', 'updated']);
});

it('the chime goes on for as long as an order was not tapped', () => {
  expect(playRounds(['new'], 4)).toEqual(['new', 'new', 'new', 'new']);
});

it('the chime lets each sound be heard in turn', () => {
  expect(playRounds(['cancelled', 'new', 'updated'], 4)).toEqual([
    'cancelled',
    'new',
    'updated',
    'cancelled',
  ]);
});

it('the chime plays a cancellation next when it comes during another sound', () => {
  const tickets = ['cancelled', 'new', 'updated'] as const;
  const wanted = { tickets, trouble: false, reminder: null };
  const turn = nextTurn(wanted, { ...nothingPlayed, tickets: ['new'] }, 0);
  expect(turn.sound).toBe('cancelled');
  expect(nextTurn(wanted, turn.played, everyMs).sound).toBe('updated');
});

it('trouble sounds at once and then every half minute', () => {
  const rounds = playRounds([], 21, true);
  expect(rounds.flatMap((sound, round) => (sound === 'trouble' ? [round * everyMs] : []))).toEqual([
    0, 30_000, 60_000,
  ]);
  expect(rounds.filter((sound) => sound !== null && sound !== 'trouble')).toEqual([]);
});

it('trouble has a turn of its own, and takes none from the tickets', () => {
  expect(playRounds(['cancelled', 'new'], 4, true)).toEqual(['trouble', 'cancelled', 'new', 'cancelled']);
});

it('trouble sounds at once again after it was over', () => {
  const wanted = { tickets: ['new'], trouble: false, reminder: null } as const;
  const over = nextTurn(wanted, { ...nothingPlayed, troubleAtMs: 0 }, 3_000);
  expect(nextTurn({ ...wanted, trouble: true }, over.played, 6_000).sound).toBe('trouble');
});

it('trouble differs from every ticket in its waveform', () => {
  const waves = (sound: Sound) => notesOf[sound].map(({ wave }) => wave);
  expect(new Set(waves('trouble'))).toEqual(new Set(['square']));
  expect((['new', 'cancelled', 'updated'] as const).flatMap(waves)).not.toContain('square');
});

describe('a reminder', () => {
  const wanted = { tickets: ['new'], trouble: false, reminder: 'ten' } as const;

  it('a reminder is heard once, amid what rings, and the next one once more', () => {
    const first = nextTurn(wanted, nothingPlayed, 0);
    const then = nextTurn(wanted, first.played, everyMs);
    const third = nextTurn(wanted, then.played, 2 * everyMs);
    expect([first.sound, then.sound, third.sound]).toEqual(['reminder', 'new', 'new']);
    expect(nextTurn({ ...wanted, reminder: 'twenty' }, third.played, 3 * everyMs).sound).toBe('reminder');
  });

  it('a reminder comes after trouble', () => {
    const first = nextTurn({ ...wanted, trouble: true }, nothingPlayed, 0);
    expect(first.sound).toBe('trouble');
    expect(nextTurn({ ...wanted, trouble: true }, first.played, everyMs).sound).toBe('reminder');
  });
});

it('an unanswered order sounds as loud as can be, whatever volume was chosen, and more often', () => {
  expect([false, true].map((urgent) => loudnessOf({ urgent, volume: 20 }))).toEqual([20, 100]);
  expect(roundMs({ urgent: true })).toBeLessThan(roundMs({ urgent: false }));
});

it('no two sounds are alike', () => {
  const melodies = Object.values(notesOf).map((notes) => JSON.stringify(notes));
  expect(new Set(melodies).size).toBe(melodies.length);
});

it('the volume grows with the percentage up to all there is, and is never nothing', () => {
  const gains = [20, 40, 60, 80, 100].map(gainOf);
  expect(gains).toEqual([...gains].sort((one, other) => one - other));
  expect(gains[0]).toBeGreaterThan(0.1);
  expect(gains[4]).toBe(1);
});

it('no sound lasts into the next', () => {
  const ends = Object.values(notesOf).flat();
  expect(Math.max(...ends.map(({ atSeconds, seconds }) => atSeconds + seconds))).toBeLessThan(
    roundMs({ urgent: true }) / 1_000,
  );
});
