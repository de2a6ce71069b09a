import { texts } from '../../../shared/i18n/texts';
import type { OrderingMode } from '../../../shared/status/set-up';

/** How guests can order while this computer is dead, in the words every kind of paper uses. Holds no secret. */
export interface EmergencySlip {
  readonly heading: string;
  readonly about: string;
  readonly steps: readonly string[];
  /** The fields to clear, by Bbot's names. */
  readonly fields: readonly string[];
  readonly after: string;
  readonly restore: string;
  /** What belongs back in them; null if there is none yet. */
  readonly address: string | null;
  /** Where to find it instead. */
  readonly noAddress: string;
  /** Staff write it down by hand. */
  readonly signIn: string;
  readonly printed: string;
}

/** Even a watch-only setup lists the fields: they may have been filled in since it was printed. */
export function emergencySlip(control: OrderingMode, address: string | null, nowMs: number): EmergencySlip {
  const { slip, bbot } = texts.setUp;
  const { heading, steps, after, restore, noAddress, signIn } = slip;
  return {
    heading,
    about: control === 'in-control' ? slip.blocked : slip.notBlocked,
    steps,
    fields: bbot.panelFields.checkout,
    after,
    restore,
    address,
    noAddress,
    signIn,
    printed: slip.printed(new Date(nowMs).toLocaleDateString(texts.locale, { dateStyle: 'long' })),
  };
}
