import { describe, expect, it } from 'vitest';
import { troublesOf } from '../../renderer/board/troubles';
import { quietStatus } from './sample-ticket';

const seven = '2026-11-21T19:00:00.000Z';
const eight = '2026-11-21T20:00:00.000Z';
const keyOf = (since: string) => troublesOf({ ...quietStatus, unreachable: { since, loud: true } })[0]?.key;

describe('what sounds until somebody knows', () => {
  it('is a wrong password, and an outage that lasts', () => {
    const wrongCredentials = { since: seven, count: 1 };
    expect(
      troublesOf({ ...quietStatus, wrongCredentials, unreachable: { since: eight, loud: true } }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['wrong-credentials', 'unreachable']);
    expect(troublesOf({ ...quietStatus, unreachable: { since: eight, loud: false } })).toEqual([]);
  });

  it('is the same for as long as it lasts, and another at the next outage', () => {
    expect(keyOf(seven)).toBe(keyOf(seven));
    expect(keyOf(seven)).not.toBe(keyOf(eight));
  });

  it('stays the same while a wrong password is sent again', () => {
    const keys = [1, 2].map(
      (count) => troublesOf({ ...quietStatus, wrongCredentials: { since: seven, count } })[0]?.key,
    );
    expect(keys[0]).toBe(keys[1]);
  });
});
