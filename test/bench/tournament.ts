import { reasonOf } from '../../main/core/storage/storage-error';
import { stopSignal } from '../../scripts/setup/stop.mjs';
import type { HeatRecord } from './heat-record';
import { playRound } from './round';

/**
 * Plays a heat's rounds, each beginning with another contestant, and notes what each round gave. Only rows of one heat can
 * be compared.
 */
export async function playHeat(record: HeatRecord, tell: (words: string) => void): Promise<void> {
  const { name, rounds, contestants } = record.heat;
  for (const contestant of contestants) {
    try {
      await contestant.prepare();
    } catch (error) {
      stopSignal.throwIfAborted();
      record.note(contestant, { kind: 'failed', reason: `it could not be prepared: ${reasonOf(error)}` });
    }
  }
  for (let round = 0; round < rounds && record.playing.length > 0; round++) {
    const first = round % record.playing.length;
    const inTurn = [...record.playing.slice(first), ...record.playing.slice(0, first)];
    for (const [contestant, played] of await playRound(inTurn)) {
      record.note(contestant, played);
      if (played.kind === 'failed')
        tell(`${name}: ${contestant.kind} failed in round ${round + 1}: ${played.reason}`);
    }
    tell(`${name}: round ${round + 1} of ${rounds}`);
  }
}
