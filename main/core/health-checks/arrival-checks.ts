import path from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import { type BbotField, bbotFields, type SeenFields } from '../../../shared/bbot/panel-fields';
import type { Status, WrongAddress } from '../../../shared/ipc/snapshot';
import type { CheckOutcome, CheckProblem, FieldSeen } from '../../../shared/status/checks';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { type OrderingMode, requestsRunOut } from '../../../shared/status/set-up';
import type { CheckOutcome as Asked } from '../tunnel/self-check';
import type { Machine } from './machine';

type ArrivalFacts = Pick<Status, 'arrival' | 'wrongCredentials' | 'setUp'>;

/** @param asked the result of asking our own public address just now; null: not asked */
export function arrivalOutcome(facts: ArrivalFacts, asked: Asked | null): CheckOutcome<'arrival'> {
  const { arrival, setUp, wrongCredentials } = facts;
  const known = unreached(arrival);
  if (known !== null) return known;
  if (asked?.kind === 'not-ours')
    return attention({ kind: 'not-reached', problem: asked.problem.kind, code: asked.problem.code });
  if (wrongCredentials?.loud === true) return attention({ kind: 'wrong-credentials' });
  if (setUp.copiedAddress !== null && setUp.copiedAddress !== setUp.address)
    return attention({ kind: 'new-address' });
  const { count, limit } = setUp.requests;
  if (limit !== null && requestsRunOut(setUp.requests))
    return attention({ kind: 'requests-run-out', count, limit });
  return { kind: 'ok', fine: { kind: 'online' } };
}

/** Null: as far as we know, orders can arrive. */
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

/** Microsoft's C++ runtime, which ngrok's agent needs on Windows but does not ship. */
const runtime = 'vcruntime140.dll';

/**
 * Whether the part that connects to ngrok loads here.
 * @param load loads it; rejects with the OS's reason
 * @param failed called with that reason, for the log
 */
export async function checkConnector(
  machine: Pick<Machine, 'system' | 'systemFolder' | 'has'>,
  load: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Promise<CheckOutcome<'connector'>> {
  try {
    await load();
    return { kind: 'ok', fine: { kind: 'loads' } };
  } catch (error) {
    failed(error);
    const lacks =
      machine.system === 'windows' && !(await machine.has(path.win32.join(machine.systemFolder, runtime)));
    return { kind: 'attention', problem: { kind: lacks ? 'no-runtime' : 'does-not-load' } };
  }
}

/** Fields to leave empty when blocking nothing. */
const onlyInControl: readonly BbotField[] = ['order-injection', 'checkout-started'];
/** Fields no order uses: they may be right and silent for weeks. */
const seldom: readonly BbotField[] = ['checkout-cancelled', 'items-refunded'];

export interface FieldsFacts {
  readonly control: OrderingMode;
  readonly seen: SeenFields;
  /** Whether orders can arrive now: before that, nothing can have come. */
  readonly online: boolean;
  /** Wrong paths Bbot has asked for. */
  readonly wrong: readonly WrongAddress[];
  /** The public address, or null. */
  readonly address: string | null;
}

/** Which panel fields have sent something, and which never did although every order should trigger them. */
export function fieldsOutcome(facts: FieldsFacts): CheckOutcome<'fields'> {
  const { control, seen, online } = facts;
  if (facts.wrong.length > 0)
    return { kind: 'attention', problem: { kind: 'wrong-addresses', wrong: pastedWrong(facts) } };
  const fieldsSeen: readonly FieldSeen[] = bbotFields
    .filter((field) => control === 'in-control' || !onlyInControl.includes(field))
    .map((field) => ({ field, at: seen[field] ?? null, expected: !seldom.includes(field) }));
  if (!fieldsSeen.some(({ at, expected }) => expected && at === null))
    return { kind: 'ok', fine: { kind: 'all-came', seen: fieldsSeen } };
  if (!online) return { kind: 'unknown', why: 'not-connected' };
  return { kind: 'attention', problem: { kind: 'never-came', seen: fieldsSeen } };
}

function pastedWrong({ wrong, address }: FieldsFacts) {
  return wrong.map(({ path, field, address: which }) => ({
    path,
    field,
    right: address === null ? null : `${address}${bbotPaths[which]}`,
  }));
}
