import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import { type BbotField, bbotFields, type SeenFields } from '../../../shared/bbot/panel-fields';
import type { WrongAddress } from '../../../shared/ipc/snapshot';
import type { CheckOutcome, FieldSeen } from '../../../shared/status/checks';
import type { OrderingMode } from '../../../shared/status/set-up';

/** Left empty where nothing is to be blocked. */
const onlyInControl: readonly BbotField[] = ['order-injection', 'checkout-started'];
/** What no order brings: these may be right and silent for weeks. */
const seldom: readonly BbotField[] = ['checkout-cancelled', 'items-refunded'];

export interface FieldsFacts {
  readonly control: OrderingMode;
  readonly seen: SeenFields;
  /** Whether orders can arrive now: before that, nothing can have come. */
  readonly online: boolean;
  /** What Bbot asked for in vain. */
  readonly wrong: readonly WrongAddress[];
  /** The public address, or null. */
  readonly address: string | null;
}

/** Which of the fields in Bbot's panel have sent something, and which never did although each order should. */
export function fieldsOutcome(facts: FieldsFacts): CheckOutcome<'fields'> {
  const { control, seen, online } = facts;
  if (facts.wrong.length > 0)
    return { kind: 'attention', problem: { kind: 'wrong-addresses', wrong: pastedWrong(facts) } };
  const told: readonly FieldSeen[] = bbotFields
    .filter((field) => control === 'in-control' || !onlyInControl.includes(field))
    .map((field) => ({ field, at: seen[field] ?? null, expected: !seldom.includes(field) }));
  if (!told.some(({ at, expected }) => expected && at === null))
    return { kind: 'ok', fine: { kind: 'all-came', seen: told } };
  if (!online) return { kind: 'unknown', why: 'not-connected' };
  return { kind: 'attention', problem: { kind: 'never-came', seen: told } };
}

function pastedWrong({ wrong, address }: FieldsFacts) {
  return wrong.map(({ path, field, address: which }) => ({
    path,
    field,
    right: address === null ? null : `${address}${bbotPaths[which]}`,
  }));
}
