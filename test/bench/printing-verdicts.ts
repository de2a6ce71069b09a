import { burstSlips, type Printing } from './printing';
import { atLeast, atMost, inMs, type Verdict } from './verdict';

/** Multiples of a floor that takes, notes and prints the same orders, in the same turns. */
export function judgePrinting({ where, firstByte, bursts }: Printing): Verdict[] {
  return [
    ...atMost({
      promise: `order → printer's first byte (p95) in ${where} ≤ 3 × the floor`,
      turns: firstByte,
      value: ({ p95 }) => p95,
      limit: 3,
      words: inMs,
    }),
    ...atMost({
      promise: `beside a dead printer, ${burstSlips} slips, longest idle in ${where} ≤ 3 × the floor`,
      turns: bursts,
      value: ({ longestIdle }) => longestIdle,
      limit: 3,
      words: inMs,
    }),
    ...atLeast({
      promise: `beside a dead printer, slips a second in ${where} ≥ 0.3 × the floor`,
      turns: bursts,
      value: ({ perSecond }) => perSecond,
      limit: 0.3,
      words: (slips) => `${slips.toFixed(0)}/s`,
    }),
  ];
}
