import { expect, it } from 'vitest';
import {
  bestPlace,
  type Display,
  displayBeside,
  inTheMiddle,
  isOnADisplay,
  type Place,
  type Places,
  placeAmong,
  readPlaces,
  withPlace,
  writePlaces,
} from '../../../../main/shell/windows/window-places';

const display = (x: number, y: number, width: number, height: number): Display => ({
  bounds: { x, y, width, height },
  workArea: { x, y, width, height: height - 40 },
});
const place = (x: number, y: number): Place => ({ x, y, width: 900, height: 600, maximized: false });

const laptop = display(0, 0, 1366, 768);
const monitor = display(1366, 0, 1920, 1080);
const alone = [laptop];
const docked = [laptop, monitor];

const undockedPlace = place(40, 60);
const dockedPlace = { ...place(1500, 100), maximized: true };
const places: Places = withPlace(withPlace({}, docked, dockedPlace), alone, undockedPlace);

it('the place of a window is remembered for each arrangement of displays', () => {
  expect(placeAmong(places, docked)).toEqual(dockedPlace);
  expect(placeAmong(places, alone)).toEqual(undockedPlace);
});

it('the place of a window is the same in whatever order the system names the displays', () => {
  expect(placeAmong(places, [monitor, laptop])).toEqual(dockedPlace);
});

it('the place of a window is the newest that can be seen, where displays were never arranged like this', () => {
  const elsewhere = [display(0, 0, 2560, 1440)];
  expect(placeAmong(places, elsewhere)).toBeNull();
  expect(bestPlace(places, elsewhere)).toEqual(undockedPlace);
  const onlyDocked = withPlace({}, docked, dockedPlace);
  expect(bestPlace(onlyDocked, [display(0, 0, 1280, 1024)])).toBeNull();
});

it('the place of a window survives its file', () => {
  expect(readPlaces(writePlaces(places))).toEqual(places);
});

it('the place of a window is read from the file of an older version', () => {
  const old = readPlaces(JSON.stringify(undockedPlace));
  expect(bestPlace(old, docked)).toEqual(undockedPlace);
  const moved = withPlace(old, docked, dockedPlace);
  expect(bestPlace(moved, docked)).toEqual(dockedPlace);
});

it.each(['', '{"x":', '[]', '{"places":{"a":{"x":0}}}', JSON.stringify({ ...undockedPlace, width: 20 })])(
  'a spoiled place of a window is refused: %s',
  (text) => {
    expect(() => readPlaces(text)).toThrow();
  },
);

it('the place of a window is kept for the twenty newest arrangements', () => {
  let many: Places = {};
  for (let x = 0; x < 30; x += 1) many = withPlace(many, [display(x, 0, 1366, 768)], place(x, 0));
  expect(Object.keys(many)).toHaveLength(20);
  expect(placeAmong(many, [display(29, 0, 1366, 768)])).toEqual(place(29, 0));
  expect(placeAmong(many, [display(9, 0, 1366, 768)])).toBeNull();
});

it.each([
  ['inside', place(0, 0), true],
  ['mostly off the left edge', place(-750, 0), false],
  ['on the second display', place(1400, 200), true],
  ['below all displays', place(0, 900), false],
  ['with its top behind the task bar', place(0, 720), false],
])('whether a window %s can be seen is known', (_, window, seen) => {
  expect(isOnADisplay(window, docked)).toBe(seen);
});

it('a window for the kitchen fills a display that the board is not on', () => {
  expect(displayBeside(place(0, 0), docked)).toEqual({ ...monitor.workArea, maximized: true });
  expect(displayBeside(place(1500, 0), docked)).toEqual({ ...laptop.workArea, maximized: true });
  expect(displayBeside(place(0, 0), alone)).toBeNull();
  expect(displayBeside(place(5000, 0), alone)).toBeNull();
});

it('a window that was lost comes to the middle of a display, and fits it', () => {
  expect(inTheMiddle({ width: 1000, height: 500 }, monitor)).toEqual({
    x: 1826,
    y: 270,
    width: 1000,
    height: 500,
  });
  expect(inTheMiddle({ width: 1366, height: 768 }, laptop)).toEqual(laptop.workArea);
});
