import { expect, it } from 'vitest';
import { createProgress, progressLine } from '../../scripts/setup/progress.mjs';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { written, output: { isTTY, write: (text: string) => written.push(text) } };
}

it('the progress of a download has a bar, a percentage and megabytes', () => {
  expect(progressLine(55_000_000, 110_000_000)).toBe('[###############---------------]  50 %  55 of 110 MB');
});

it('the progress of a download is a line for every tenth where there is no terminal', () => {
  const { written, output } = recorder(false);
  const progress = createProgress(1_000, output);
  for (let received = 1; received <= 1_000; received += 1) progress.update(received);
  progress.end();
  expect(written).toHaveLength(10);
  expect(written.every((text) => text.endsWith('\n'))).toBe(true);
});

it('the progress of a download redraws one line in a terminal, a few times a second and at the end', () => {
  const { written, output } = recorder(true);
  let now = 1_000;
  const progress = createProgress(1_000, output, () => now);
  for (let received = 1; received <= 1_000; received += 1) {
    now += 1;
    progress.update(received);
  }
  progress.end();
  expect(written.length).toBeLessThan(15);
  expect(written.slice(0, -1).every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
  expect(written.at(-2)).toContain('100 %');
  expect(written.at(-1)).toBe('\n');
});
