import type { ArrivalProblem, ConnectionStatus } from '../../shared/status/connection';
import type { SetUp } from '../../shared/status/set-up';

/** The parts of setup, top to bottom. */
export type Step = 'kitchen' | 'control' | 'token' | 'domain' | 'bbot' | 'slip' | 'move';

/** Those an owner goes through in order, by the number shown before them. */
const numbered: readonly Step[] = ['kitchen', 'control', 'token', 'domain', 'bbot'];

/** A request to show a part of setup; a new object each time, so that the same part can be requested again. */
export interface StepRequest {
  readonly step: Step | 'top';
}

const tokenProblems: readonly ArrivalProblem[] = ['not-a-token', 'token-refused'];

/** What keeps orders away right now, or null. */
export function problemOf(arrival: ConnectionStatus): ArrivalProblem | null {
  return arrival.kind === 'retrying' || arrival.kind === 'needs-attention' ? arrival.problem : null;
}

/** Whether another token is needed. */
export function needsToken(setUp: Pick<SetUp, 'token'>, arrival: ConnectionStatus): boolean {
  const problem = problemOf(arrival);
  return setUp.token === 'none' || (problem !== null && tokenProblems.includes(problem));
}

/** Whether the token was accepted for this computer. */
export function isConnected({ kind }: ConnectionStatus): boolean {
  return kind === 'checking' || kind === 'online';
}

/** The step that fixes a problem, if any. */
export function stepOf(problem: ArrivalProblem): Step | null {
  if (tokenProblems.includes(problem)) return 'token';
  return problem === 'address-refused' ? 'domain' : null;
}

/**
 * Whether a step needs nothing more. Choices have a value from the start; the last two steps are for another day, and
 * are never complete: null.
 */
export function isComplete(step: Step, setUp: SetUp, arrival: ConnectionStatus): boolean | null {
  switch (step) {
    case 'kitchen':
    case 'control':
      return true;
    case 'token':
      return isConnected(arrival);
    case 'domain':
      return setUp.domain !== null && problemOf(arrival) !== 'address-refused';
    case 'bbot':
      return bbotCalls(setUp);
    case 'slip':
    case 'move':
      return null;
  }
}

/** The number of a step, from 1; null for those for another day. */
export function numberOf(step: Step): number | null {
  const index = numbered.indexOf(step);
  return index === -1 ? null : index + 1;
}

/** How many steps still need something. */
export function stepsLeft(setUp: SetUp, arrival: ConnectionStatus): number {
  return numbered.filter((step) => isComplete(step, setUp, arrival) === false).length;
}

/** Whether Bbot has the current address in each field it needs, and has called. */
function bbotCalls({ address, copiedAddress, seen, control }: SetUp): boolean {
  if (address === null || address !== copiedAddress || seen.updates === null) return false;
  return control === 'watch-only' || seen.checkout !== null;
}
