import type { Money } from '../../shared/i18n/money';
import { texts } from '../../shared/i18n/texts';
import type { Refusal } from '../../shared/ipc/snapshot';

/** What blocked checkouts come to. Tries of one checkout count once. */
export interface BlockedTotal {
  readonly count: number;
  /** Of those whose value is known. */
  readonly cents: number;
  /** How many have a value that nobody told. */
  readonly unknown: number;
}

export function blockedTotal(refusals: readonly Pick<Refusal, 'valueCents'>[]): BlockedTotal {
  const known = refusals.flatMap(({ valueCents }) => (valueCents === null ? [] : [valueCents]));
  return {
    count: refusals.length,
    cents: known.reduce((sum, cents) => sum + cents, 0),
    unknown: refusals.length - known.length,
  };
}

/** "4 checkouts blocked, $126.40", and how many values are not in it. */
export function blockedTotalWords({ count, cents, unknown }: BlockedTotal, money: Money): string {
  const { blocked, blockedWorth, blockedValueUnknown } = texts.control;
  if (count === 0 || count === unknown) return blocked(count);
  const worth = blockedWorth(count, money(cents));
  return unknown === 0 ? worth : `${worth} ${blockedValueUnknown(unknown)}`;
}
