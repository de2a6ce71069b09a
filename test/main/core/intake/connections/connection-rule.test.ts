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

it('the connection that goes to make room is the longest waiting of those never proved to be from Bbot', () => {
  const others = [bbot('a'), stranger('b'), stranger('c'), bbot('d')];
  expect(firstToGo(others)?.name).toBe('b');
});

it('the connection that goes to make room is Bbot’s only where all are, and then the longest waiting', () => {
  expect(firstToGo([bbot('a'), bbot('b')])?.name).toBe('a');
});

it('no connection goes to make room where none waits', () => {
  expect(firstToGo([])).toBeNull();
});

it('once descriptors ran out, as many connections may wait as were left, then twice as many, then all again', () => {
  const less = { max: 20, sinceMs: 1_000 };
  const maxAfter = (whiles: number) => maxWaitingNow(less, less.sinceMs + whiles * doublesAfterMs);
  expect([maxAfter(0), maxAfter(0.99), maxAfter(1), maxAfter(2), maxAfter(3)]).toEqual([
    20,
    20,
    40,
    80,
    maxWaiting,
  ]);
  expect(maxAfter(5_000)).toBe(maxWaiting);
});

it('how many connections may wait is bounded where descriptors never ran out', () => {
  expect(maxWaitingNow(null, 0)).toBe(maxWaiting);
});

describe('a source with too many connections', () => {
  const limit = many(maxOfOneSource, (name) => stranger(name, '203.0.113.7'));

  it('the connection that goes from a source with too many is the one that waits the longest', () => {
    const others = [stranger('of another', '203.0.113.8'), ...limit];
    expect(firstOfSourceToGo(others, '203.0.113.7')?.name).toBe('number 0');
  });

  it('no connection goes while its source has one fewer than too many, whatever others have', () => {
    const others = [...limit.slice(1), ...many(99, (name) => stranger(name, '203.0.113.8'))];
    expect(firstOfSourceToGo(others, '203.0.113.7')).toBeNull();
  });

  it('no connection proved to be from Bbot goes for its source, however many come from one address', () => {
    const others = many(500, (name) => bbot(name, '203.0.113.7'));
    expect(firstOfSourceToGo(others, '203.0.113.7')).toBeNull();
  });

  it('no connection from this computer, which has no source, goes for having too many', () => {
    expect(
      firstOfSourceToGo(
        many(99, (name) => stranger(name)),
        null,
      ),
    ).toBeNull();
  });
});

it.each([
  [4, true],
  [5, false],
])(
  'a connection of Bbot next to %i others of Bbot that wait, of ten at most, may stay open: %s',
  (others, may) => {
    expect(mayStayOpen([...many(others, (name) => bbot(name)), stranger('x')], 10)).toBe(may);
  },
);

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['made up, 10.0.0.1 , 203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  [undefined, null],
])('the source of a request with X-Forwarded-For: %s is what the edge added: %s', (header, source) => {
  expect(sourceOf(header)).toBe(source);
});
