import { describe, expect, it } from 'vitest';
import { arrivalWords, orderingWords } from '../../renderer/board/status-words';

const since = new Date(2026, 10, 21, 19, 0).toISOString();
const works = { kind: 'ok' } as const;
const until = new Date(2026, 10, 21, 19, 15).toISOString();

describe('the words of the status bar', () => {
  it('says whether ordering is open, and when a pause ends', () => {
    expect(orderingWords({ kind: 'open' }, works)).toEqual({
      mood: 'good',
      text: 'Ordering open',
      detail: null,
    });
    expect(orderingWords({ kind: 'paused', since, until }, works)).toEqual({
      mood: 'careful',
      text: 'Ordering paused',
      detail: 'Until 7:15 PM',
    });
    expect(orderingWords({ kind: 'closed', since, until: null }, works).detail).toBe('Until you resume');
  });

  it('never says that ordering is open while no order can be saved', () => {
    const failing = { kind: 'failing', since, problem: 'full', reason: 'ENOSPC' } as const;
    expect(orderingWords({ kind: 'open' }, failing)).toMatchObject({
      mood: 'bad',
      text: 'Orders are refused',
    });
  });

  it('never looks good while no order can arrive', () => {
    const arrivals = [
      { kind: 'this-computer-only', address: 'http://127.0.0.1:4747' },
      { kind: 'starting' },
      { kind: 'port-taken', port: 4747 },
    ] as const;
    for (const arrival of arrivals) expect(arrivalWords(arrival).mood).not.toBe('good');
    expect(arrivalWords(arrivals[0]).text).toBe('Orders cannot arrive from Bbot yet');
  });
});
