import type { Money } from '../../shared/i18n/money';
import { texts } from '../../shared/i18n/texts';
import type { Refusal } from '../../shared/ipc/snapshot';

/** The total of blocked checkouts. Repeated tries of one checkout count once. */
export interface BlockedTotal {
  readonly count: number;
  /** Only those with a known value. */
  readonly cents: number;
  /** How many have an unknown value. */
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

/** "4 checkouts blocked, $126.40", and how many values are missing from it. */
export function blockedTotalWords({ count, cents, unknown }: BlockedTotal, money: Money): string {
  const { blocked, blockedWorth, blockedValueUnknown } = texts.control;
  if (count === 0 || count === unknown) return blocked(count);
  const worth = blockedWorth(count, money(cents));
  return unknown === 0 ? worth : `${worth} ${blockedValueUnknown(unknown)}`;
}
