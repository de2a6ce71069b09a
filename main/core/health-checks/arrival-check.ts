import { assertNever } from '../../../shared/assert-never';
import type { Status } from '../../../shared/ipc/snapshot';
import type { CheckOutcome, CheckProblem } from '../../../shared/status/checks';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { requestsRunOut } from '../../../shared/status/set-up';
import type { CheckOutcome as Asked } from '../tunnel/self-check';

type ArrivalFacts = Pick<Status, 'arrival' | 'wrongCredentials' | 'setUp'>;

/** @param asked what came of asking our own public address just now; null: it was not asked */
export function arrivalOutcome(facts: ArrivalFacts, asked: Asked | null): CheckOutcome<'arrival'> {
  const { arrival, setUp, wrongCredentials } = facts;
  const known = unreached(arrival);
  if (known !== null) return known;
  if (asked?.kind === 'not-ours')
    return attention({ kind: 'not-reached', problem: asked.problem.kind, code: asked.problem.code });
  if (wrongCredentials !== null) return attention({ kind: 'wrong-credentials' });
  if (setUp.copiedAddress !== null && setUp.copiedAddress !== setUp.address)
    return attention({ kind: 'new-address' });
  const { count, limit } = setUp.requests;
  if (limit !== null && requestsRunOut(setUp.requests))
    return attention({ kind: 'requests-run-out', count, limit });
  return { kind: 'ok', fine: { kind: 'online' } };
}

/** Null: as far as is known, orders can arrive. */
function unreached(arrival: ConnectionStatus): CheckOutcome<'arrival'> | null {
  switch (arrival.kind) {
    case 'online':
      return null;
    case 'starting':
    case 'core-away':
    case 'connecting':
    case 'checking':
      return { kind: 'unknown', why: 'not-yet' };
    case 'this-computer-only':
      return attention({ kind: 'no-token' });
    case 'moved':
      return attention({ kind: 'moved' });
    case 'port-taken':
      return attention({ kind: 'port-taken', port: arrival.port });
    case 'retrying':
    case 'needs-attention':
      return attention({ kind: 'not-reached', problem: arrival.problem, code: arrival.code });
    default:
      return assertNever(arrival);
  }
}

function attention(problem: CheckProblem<'arrival'>): CheckOutcome<'arrival'> {
  return { kind: 'attention', problem };
}
