import { expect, it } from 'vitest';
import type { StartFigures } from '../start';
import { judgeStart, startLines } from './start-verdicts';

const round = (bareMs: number, relayMs: number) => ({
  bare: { listeningMs: bareMs, paintedMs: 2 * bareMs },
  relay: { listeningMs: relayMs, paintedMs: 2 * relayMs },
});
const figures: StartFigures = {
  installed: { allMb: 258, ownMb: 14 },
  electron: '45.4.1',
  openTickets: 20,
  rounds: [round(500, 600), round(500, 700), round(500, 800)],
};
const broken = (changed: Partial<StartFigures>) =>
  judgeStart({ ...figures, ...changed }).flatMap(({ promise, kept }) => (kept ? [] : [promise]));

it('the verdicts on the start keep every promise where the figures do', () => {
  expect(broken({})).toEqual([]);
});

it('the verdicts on the start compare starts made side by side, so a slow minute breaks nothing', () => {
  expect(broken({ rounds: [round(500, 700), round(5000, 7000), round(500, 700)] })).toEqual([]);
});

it('the verdicts on the start name what is broken: a slow start or a large package', () => {
  expect(broken({ rounds: [round(500, 1376)] })).toEqual([
    'cold start: listening ≤ 2.25 × a bare Electron window',
    'cold start: board painted ≤ 2.75 × a bare Electron window',
  ]);
  expect(broken({ installed: { allMb: 270, ownMb: 26 } })).toEqual([
    'installed: at most 25 MB beside Electron',
  ]);
});

it('the table of the start has the medians of both, and how much of the disk is ours', () => {
  const [, bare, relay, installed] = startLines(figures);
  expect(bare).toMatch(/bare Electron window +500 +1000$/);
  expect(relay).toMatch(/packaged app, 20 open tickets +700 +1400$/);
  expect(installed).toBe('installed: 258 MB, of that Electron 45.4.1 244 MB, ours 14 MB');
});
