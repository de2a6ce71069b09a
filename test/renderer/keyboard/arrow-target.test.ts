import { expect, it } from 'vitest';
import { cardTowards } from '../../../renderer/keyboard/arrow-target';

const box = (left: number, top: number, width = 100, height = 100) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Two rows of three; the last ticket is twice as wide. */
const grid = [box(0, 0), box(110, 0), box(220, 0), box(0, 110), box(110, 110, 210)];

it('an arrow goes up and down within the same column', () => {
  expect(cardTowards(grid, 0, 'down')).toBe(3);
  expect(cardTowards(grid, 3, 'up')).toBe(0);
  expect(cardTowards(grid, 2, 'down')).toBe(4);
});

it('an arrow goes up from a wide card to the one above its left end', () => {
  expect(cardTowards(grid, 4, 'up')).toBe(1);
});

it('an arrow stays where there is nothing in that direction', () => {
  expect(cardTowards(grid, 0, 'up')).toBeNull();
  expect(cardTowards(grid, 4, 'down')).toBeNull();
  expect(cardTowards(grid, 2, 'right')).toBeNull();
});

it('an arrow goes to the card of the next column that begins nearest in height', () => {
  const columns = [box(0, 0), box(0, 110), box(200, 0, 100, 60), box(200, 70, 100, 60)];
  expect(cardTowards(columns, 0, 'right')).toBe(2);
  expect(cardTowards(columns, 3, 'left')).toBe(1);
});

it('an arrow goes to the nearest card where there is none in the same column', () => {
  expect(cardTowards([box(0, 0), box(300, 200), box(500, 200)], 0, 'down')).toBe(1);
});
