import { percentile } from '../support/percentile';
import type { Start, StartFigures, StartRound } from './start';
import type { Verdict } from './verdicts';

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
    beside('listening', 2, rounds, ({ listeningMs }) => listeningMs),
    beside('board painted', 2.5, rounds, ({ paintedMs }) => paintedMs),
    {
      promise: 'installed: at most 25 MB beside Electron',
      figures: `${installed.ownMb.toFixed(1)} MB of ${installed.allMb.toFixed(0)} MB`,
      kept: installed.ownMb <= 25,
    },
  ];
}

/** The median over the ratios of starts that lay side by side: a slow minute of the machine slows both. */
function beside(
  what: string,
  limit: number,
  rounds: readonly StartRound[],
  value: (start: Start) => number,
): Verdict {
  const ratio = median(rounds, ({ relay, bare }) => value(relay) / value(bare));
  const [ours, bares] = [
    median(rounds, ({ relay }) => value(relay)),
    median(rounds, ({ bare }) => value(bare)),
  ];
  return {
    promise: `cold start: ${what} ≤ ${limit} × a bare Electron window`,
    figures: `${ratio.toFixed(2)} (${ours.toFixed(0)} ms / ${bares.toFixed(0)} ms)`,
    kept: ratio <= limit,
  };
}

function median(rounds: readonly StartRound[], value: (round: StartRound) => number): number {
  return percentile(rounds.map(value), 50);
}
