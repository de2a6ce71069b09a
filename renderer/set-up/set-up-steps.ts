import type { ArrivalProblem, ConnectionStatus } from '../../shared/status/connection';
import type { SetUp } from '../../shared/status/set-up';

/** The parts of the set-up, from top to bottom. */
export type Step = 'kitchen' | 'control' | 'token' | 'domain' | 'bbot' | 'slip' | 'move';

/** Those that an owner goes through one after the other, by the number that stands before them. */
const numbered: readonly Step[] = ['kitchen', 'control', 'token', 'domain', 'bbot'];

/** A wish to see a part of the set-up; each is a new object, so that the same one can be wished for again. */
export interface StepRequest {
  readonly step: Step | 'top';
}

const tokenProblems: readonly ArrivalProblem[] = ['not-a-token', 'token-refused'];

/** What keeps orders away at this moment, or null. */
export function problemOf(arrival: ConnectionStatus): ArrivalProblem | null {
  return arrival.kind === 'retrying' || arrival.kind === 'needs-attention' ? arrival.problem : null;
}

/** Whether another token is needed. */
export function needsToken(setUp: Pick<SetUp, 'token'>, arrival: ConnectionStatus): boolean {
  const problem = problemOf(arrival);
  return setUp.token === 'none' || (problem !== null && tokenProblems.includes(problem));
}

/** Whether the token let this computer in. */
export function isConnected({ kind }: ConnectionStatus): boolean {
  return kind === 'checking' || kind === 'online';
}

/** In which step a problem is mended, if in any. */
export function stepOf(problem: ArrivalProblem): Step | null {
  if (tokenProblems.includes(problem)) return 'token';
  return problem === 'address-refused' ? 'domain' : null;
}

/**
 * Whether a step needs nothing more. A choice has been made from the start; the last two steps are for another
 * day, and are never complete: null.
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

/** The number of a step, from 1; null for those of another day. */
export function numberOf(step: Step): number | null {
  const index = numbered.indexOf(step);
  return index === -1 ? null : index + 1;
}

/** How many steps still need something. */
export function stepsLeft(setUp: SetUp, arrival: ConnectionStatus): number {
  return numbered.filter((step) => isComplete(step, setUp, arrival) === false).length;
}

/** Whether Bbot has the present address in each field that it needs, and has called. */
function bbotCalls({ address, copiedAddress, seen, control }: SetUp): boolean {
  if (address === null || address !== copiedAddress || seen.updates === null) return false;
  return control === 'watch-only' || seen.checkout !== null;
}
