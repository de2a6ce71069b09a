import type { CheckOutcome } from '../../../shared/status/checks';
import type { IdleMinutes } from './idle-sleep';

interface PowerFacts {
  readonly idleMinutes: IdleMinutes;
  /** Whether the app keeps the computer awake, which it does while ordering is not closed. */
  readonly keepAwake: boolean;
  /** Whether ordering closes by itself. */
  readonly closesByItself: boolean;
}

/** Whether the computer goes to sleep by itself: asleep it hears no order, and does not wake up when it opens. */
export function powerOutcome({ idleMinutes, keepAwake, closesByItself }: PowerFacts): CheckOutcome<'power'> {
  if (idleMinutes === null) return { kind: 'unknown', why: 'not-told' };
  if (idleMinutes === 0) return { kind: 'ok', fine: { kind: 'never-sleeps' } };
  if (keepAwake && !closesByItself) return { kind: 'ok', fine: { kind: 'kept-awake' } };
  const kind = keepAwake ? 'sleeps-when-closed' : 'sleeps';
  return { kind: 'attention', problem: { kind, afterMinutes: idleMinutes } };
}
