import { expect, it } from 'vitest';
import { createScannerDetector } from '../../../renderer/keyboard/ignore-scanners';

/** Whether the last of some keys, so many milliseconds apart, is taken for the end of a scan. */
function endsScan(keys: readonly string[], apartMs: number): boolean {
  const detect = createScannerDetector();
  return keys.map((key, index) => detect(key, index * apartMs)).at(-1) === true;
}

it('a barcode scanner is recognized by the Enter right after fast digits', () => {
  expect(endsScan(['4', '0', '0', '7', 'Enter'], 5)).toBe(true);
  expect(endsScan(['Shift', 'A', 'Shift', 'B', '1', 'Enter'], 5)).toBe(true);
});

it('a person who presses Enter is not a barcode scanner', () => {
  expect(endsScan(['Enter'], 5)).toBe(false);
  expect(endsScan(['Tab', 'Tab', 'Enter'], 10)).toBe(false);
  expect(endsScan(['4', '0', '0', '7', 'Enter'], 120)).toBe(false);
});
