import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPresses } from '../../../renderer/keyboard/follow-presses';

let page: EventTarget;
let held: boolean;
let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  held = false;
  end = followPresses(
    page,
    () => {
      held = true;
    },
    () => {
      held = false;
    },
  );
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const happens = (...events: string[]): void => {
  for (const event of events) page.dispatchEvent(new Event(event));
};
const heldAfter = (ms: number): boolean => {
  vi.advanceTimersByTime(ms);
  return held;
};

describe('what is drawn is held while a finger is down', () => {
  it('until its click was done', () => {
    happens('pointerdown');
    expect(heldAfter(300)).toBe(true);
    happens('pointerup');
    expect(heldAfter(50)).toBe(true);
    happens('click');
    expect(held).toBe(true);
    expect(heldAfter(0)).toBe(false);
  });

  it.each([
    ['lifts without a click', 'pointerup', 100],
    ['begins to scroll, or a dialog takes it away', 'pointercancel', 0],
  ])('but not once it %s', (_, event, afterMs) => {
    happens('pointerdown', event);
    expect(heldAfter(afterMs)).toBe(false);
  });

  it('but no longer than a tap takes, should nobody ever tell that it was lifted', () => {
    happens('pointerdown');
    expect(heldAfter(1_499)).toBe(true);
    expect(heldAfter(1)).toBe(false);
  });

  it('but not for ever by a screen that presses without end', () => {
    let released = 0;
    for (let press = 0; press < 100; press += 1) {
      happens('pointerdown');
      if (!heldAfter(200)) released += 1;
    }
    expect(released).toBeGreaterThanOrEqual(3);
  });

  it('but not by what was pressed before this page followed', () => {
    happens('pointerup', 'click');
    expect(heldAfter(0)).toBe(false);
  });
});

it('holds nothing any more once it is ended', () => {
  end();
  happens('pointerdown');
  expect(held).toBe(false);
});
