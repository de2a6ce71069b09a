import { burstSlips, type Printing } from '../printing';
import { atLeast, atMost, inMs, type Verdict } from './verdict';

/*
 * Multiples of a floor that takes, notes and prints the same orders in the same turns, so that a slow disk, processor or
 * network of this computer is on both sides. The app's slip is one of several printers', is drawn for its paper, and its every
 * state is in the ticket: it needs two more files on the disk than the floor before its first byte. On two cores that were
 * shared with other programs that took 2.2 to 3.0 times as long as the floor in Node, and in Electron, where the board is
 * drawn on the same cores meanwhile, 3.5 to 6.5 times; a limit lies a little above what was seen there.
 */
const firstByteLimits = { node: 4, electron: 7 } as const;

/**
 * Seen: 0.9 to 2.8 times as long, and 0.3 to 0.7 times as fast. A single wait for the dead printer
 * lasts a second, some thirty times what the floor stands still.
 */
const idleLimit = 4;
const speedLimit = 0.25;

export function judgePrinting({ where, firstByte, bursts }: Printing): Verdict[] {
  const firstByteLimit = firstByteLimits[where];
  return [
    ...atMost({
      promise: `order → printer's first byte (p95) in ${where} ≤ ${firstByteLimit} × the floor`,
      turns: firstByte,
      value: ({ p95 }) => p95,
      limit: firstByteLimit,
      words: inMs,
    }),
    ...atMost({
      promise: `${burstSlips} slips beside a dead printer in ${where}: longest idle ≤ ${idleLimit} × the floor`,
      turns: bursts,
      value: ({ longestIdle }) => longestIdle,
      limit: idleLimit,
      words: inMs,
    }),
    ...atLeast({
      promise: `${burstSlips} slips beside a dead printer in ${where}: speed ≥ ${speedLimit} × the floor`,
      turns: bursts,
      value: ({ perSecond }) => perSecond,
      limit: speedLimit,
      words: (slips) => `${slips.toFixed(0)}/s`,
    }),
  ];
}
