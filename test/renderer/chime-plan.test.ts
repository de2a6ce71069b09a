import { describe, expect, it } from 'vitest';
import { nextTurn, ringingTickets, type Sound, soundsFor } from '../../renderer/board/chime-plan';

/** The sounds of so many rounds. */
function hear(wanted: readonly Sound[], rounds: number): (Sound | null)[] {
  let played: readonly Sound[] = [];
  return Array.from({ length: rounds }, () => {
    const turn = nextTurn(wanted, played);
    played = turn.played;
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
    const turn = nextTurn(['cancelled', 'new', 'updated'], ['new']);
    expect(turn.sound).toBe('cancelled');
    expect(nextTurn(['cancelled', 'new', 'updated'], turn.played).sound).toBe('updated');
  });
});
