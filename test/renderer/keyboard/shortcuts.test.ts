import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSingleKeyListener, shortcutOf } from '../../../renderer/keyboard/shortcut-of';

it.each([
  ['1', { kind: 'pick', index: 0 }],
  ['9', { kind: 'pick', index: 8 }],
  ['r', { kind: 'recall' }],
  ['R', { kind: 'recall' }],
  ['p', { kind: 'pause' }],
  ['/', { kind: 'find' }],
  ['0', null],
  ['x', null],
])('the single key %s does what it should where somebody wants it', (key, shortcut) => {
  expect(shortcutOf(key, true)).toEqual(shortcut);
});

it('a single key does nothing where nobody asked for it, except the one that shows them all', () => {
  expect(['1', '9', 'r', 'p', '/'].map((key) => shortcutOf(key, false))).toEqual(Array(5).fill(null));
  expect(shortcutOf('?', false)).toEqual({ kind: 'shortcuts' });
});

describe('a key by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The keys that are heard of some, so many milliseconds apart. */
  function reported(keys: readonly (string | null)[], apartMs: number): readonly string[] {
    const alone: string[] = [];
    const press = createSingleKeyListener((key) => alone.push(key));
    keys.forEach((key, index) => {
      press(key, index * apartMs);
      vi.advanceTimersByTime(apartMs);
    });
    vi.runAllTimers();
    return alone;
  }

  it('a key by itself is heard', () => {
    expect(reported(['1'], 5)).toEqual(['1']);
    expect(reported(['Shift', '?', 'Shift'], 5)).toEqual(['?']);
    expect(reported(['1', 'Enter'], 120)).toEqual(['1']);
    expect(reported(['1', '2', 'r'], 120)).toEqual(['1', '2', 'r']);
  });

  it('a key by itself is not heard among those of a barcode scanner', () => {
    expect(reported(['4', '0', '0', '7', 'Enter'], 5)).toEqual([]);
    expect(reported(['4', '0', '0', '7'], 5)).toEqual([]);
    expect(reported(['Shift', 'R', 'Shift', 'P', 'Enter'], 10)).toEqual([]);
  });

  it('a key by itself is not heard when it meant something else, nor when it comes right before that', () => {
    expect(reported([null], 5)).toEqual([]);
    expect(reported(['1', null], 5)).toEqual([]);
  });
});
