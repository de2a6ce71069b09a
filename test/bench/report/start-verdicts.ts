import { percentile } from '../../support/percentile';
import type { Start, StartFigures, StartRound } from '../start';
import { atMost, inMs, type Verdict } from './verdict';

/** The start of the packaged app beside that of a bare window, and what it takes on the disk. */
export function startLines({ installed, openTickets, rounds, electron }: StartFigures): string[] {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(38) : cell.padStart(14))).join('');
  const times = (name: string, start: (round: StartRound) => Start) =>
    line([
      `  ${name}`,
      median(rounds, (round) => start(round).listeningMs).toFixed(0),
      median(rounds, (round) => start(round).paintedMs).toFixed(0),
    ]);
  const { allMb, ownMb } = installed;
  return [
    line(['start, in ms:', 'listening', 'painted']),
    times('bare Electron window', ({ bare }) => bare),
    times(`packaged app, ${openTickets} open tickets`, ({ relay }) => relay),
    `installed: ${allMb.toFixed(0)} MB, of that Electron ${electron} ${(allMb - ownMb).toFixed(0)} MB, ours ${ownMb.toFixed(0)} MB`,
  ];
}

export function judgeStart({ installed, rounds }: StartFigures): Verdict[] {
  return [
    // An empty process beside the window takes 1.3 to 1.5 already, since Electron starts none before it is ready.
    ...beside('listening', 2.25, rounds, ({ listeningMs }) => listeningMs),
    ...beside('board painted', 2.75, rounds, ({ paintedMs }) => paintedMs),
    {
      promise: 'installed: at most 25 MB beside Electron',
      figures: `${installed.ownMb.toFixed(1)} MB of ${installed.allMb.toFixed(0)} MB`,
      kept: installed.ownMb <= 25,
    },
  ];
}

function beside(
  what: string,
  limit: number,
  rounds: readonly StartRound[],
  value: (start: Start) => number,
): Verdict[] {
  return atMost({
    promise: `cold start: ${what} ≤ ${limit} × a bare Electron window`,
    turns: rounds.map(({ relay, bare }) => ({ ours: relay, floors: bare })),
    value,
    limit,
    words: inMs,
  });
}

function median(rounds: readonly StartRound[], value: (round: StartRound) => number): number {
  return percentile(rounds.map(value), 50);
}
