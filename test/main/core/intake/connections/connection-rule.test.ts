import { describe, expect, it } from 'vitest';
import {
  doublesAfterMs,
  firstOfSourceToGo,
  firstToGo,
  maxOfOneSource,
  maxWaiting,
  maxWaitingNow,
  mayStayOpen,
  sourceOf,
} from '../../../../../main/core/intake/connections/connection-rule';

const stranger = (name: string, source: string | null = null) => ({ name, source, isProved: false });
const bbot = (name: string, source: string | null = null) => ({ name, source, isProved: true });
const many = <Result>(count: number, make: (name: string) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(`number ${index}`));

describe('the connection that goes to make room', () => {
  it('is the one that waits the longest of those that never proved to be of Bbot', () => {
    const others = [bbot('a'), stranger('b'), stranger('c'), bbot('d')];
    expect(firstToGo(others)?.name).toBe('b');
  });

  it('is one of Bbot only where all are, and then the one that waits the longest', () => {
    expect(firstToGo([bbot('a'), bbot('b')])?.name).toBe('a');
  });

  it('is none where nothing waits', () => {
    expect(firstToGo([])).toBeNull();
  });
});

describe('how many connections may wait', () => {
  it('is what was left when descriptors ran out, twice as many after a while, and in the end as many as ever', () => {
    const less = { most: 20, sinceMs: 1_000 };
    const mostAfter = (whiles: number) => maxWaitingNow(less, less.sinceMs + whiles * doublesAfterMs);
    expect([mostAfter(0), mostAfter(0.99), mostAfter(1), mostAfter(2), mostAfter(3)]).toEqual([
      20,
      20,
      40,
      80,
      maxWaiting,
    ]);
    expect(mostAfter(5_000)).toBe(maxWaiting);
  });

  it('is bounded where descriptors never ran out', () => {
    expect(maxWaitingNow(null, 0)).toBe(maxWaiting);
  });
});

describe('the connection that goes because its source has too many', () => {
  const limit = many(maxOfOneSource, (name) => stranger(name, '203.0.113.7'));

  it('is the one of that source that waits the longest', () => {
    const others = [stranger('of another', '203.0.113.8'), ...limit];
    expect(firstOfSourceToGo(others, '203.0.113.7')?.name).toBe('number 0');
  });

  it('is none while its source has one fewer, whatever others have', () => {
    const others = [...limit.slice(1), ...many(99, (name) => stranger(name, '203.0.113.8'))];
    expect(firstOfSourceToGo(others, '203.0.113.7')).toBeNull();
  });

  it('is none of those that proved to be of Bbot, however many come from one address', () => {
    const others = many(500, (name) => bbot(name, '203.0.113.7'));
    expect(firstOfSourceToGo(others, '203.0.113.7')).toBeNull();
  });

  it('is none for what came from this computer, which has no source', () => {
    expect(
      firstOfSourceToGo(
        many(99, (name) => stranger(name)),
        null,
      ),
    ).toBeNull();
  });
});

describe('a connection of Bbot', () => {
  it.each([
    [4, true],
    [5, false],
  ])('beside %i others of Bbot that wait, of ten at the most, may stay open: %s', (others, may) => {
    expect(mayStayOpen([...many(others, (name) => bbot(name)), stranger('x')], 10)).toBe(may);
  });
});

describe('the source of a request', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['made up, 10.0.0.1 , 203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8::1'],
    [undefined, null],
  ])('of X-Forwarded-For: %s is what the edge added: %s', (header, source) => {
    expect(sourceOf(header)).toBe(source);
  });
});
