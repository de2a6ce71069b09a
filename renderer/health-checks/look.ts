import type { CheckResult, System } from '../../shared/status/checks';
import { chime } from '../board/alarms/chime';
import { ask } from '../core-client/core-client';
import { lackingSigns } from '../letters/can-draw';
import { inOrder } from './in-order';

/** What was found, and when. */
export interface Findings {
  readonly system: System;
  /** The folder in which the app's log lies. */
  readonly logs: string;
  readonly results: readonly CheckResult[];
  /** An ISO instant. */
  readonly at: string;
}

/** Asks the core, and this page itself for its sound and its letters. Null: the core could not say anything. */
export async function look(volume: number): Promise<Findings | null> {
  const [outcome, problem] = await Promise.all([ask('runChecks', null), chime.check()]);
  if (!outcome.ok) return null;
  const { system, logs, results } = outcome.value;
  const sound: CheckResult = {
    name: 'sound',
    outcome:
      problem === null
        ? { kind: 'ok', fine: { kind: 'plays', volume } }
        : { kind: 'attention', problem: { kind: problem } },
  };
  const count = lackingSigns();
  const letters: CheckResult = {
    name: 'letters',
    outcome:
      count === 0
        ? { kind: 'ok', fine: { kind: 'all-shown' } }
        : { kind: 'attention', problem: { kind: 'lacking', count } },
  };
  return { system, logs, results: inOrder([...results, sound, letters]), at: new Date().toISOString() };
}
