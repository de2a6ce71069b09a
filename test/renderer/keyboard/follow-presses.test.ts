import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('what is drawn is held while a finger is down until its click was handled', () => {
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
])('what is drawn is held while a finger is down, but not once it %s', (_, event, afterMs) => {
  happens('pointerdown', event);
  expect(heldAfter(afterMs)).toBe(false);
});

it('what is drawn is held no longer than a tap takes, if nothing ever says that the finger lifted', () => {
  happens('pointerdown');
  expect(heldAfter(1_499)).toBe(true);
  expect(heldAfter(1)).toBe(false);
});

it('what is drawn is not held forever by a screen that presses without end', () => {
  let released = 0;
  for (let press = 0; press < 100; press += 1) {
    happens('pointerdown');
    if (!heldAfter(200)) released += 1;
  }
  expect(released).toBeGreaterThanOrEqual(3);
});

it('what is drawn is not held by a press from before this page followed', () => {
  happens('pointerup', 'click');
  expect(heldAfter(0)).toBe(false);
});

it('what is drawn is not held any more once following ends', () => {
  end();
  happens('pointerdown');
  expect(held).toBe(false);
});
