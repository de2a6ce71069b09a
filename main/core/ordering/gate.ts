import type { RefusalCode } from '../../../shared/ipc/error-codes';
import { type Caps, type Load, reachedCap } from '../../../shared/ordering/caps';

/** All that decides whether a checkout may go on. */
export interface GateView extends Load {
  readonly ordering: GateOrdering;
  /** Whether nobody could learn of an order: neither a board nor a printer works. */
  readonly offline: boolean;
  readonly printersDown: boolean;
  readonly storageFailing: boolean;
  readonly settings: Caps & {
    readonly takeLaterOrders: boolean;
    readonly laterMinutes: number;
    readonly blockWhilePrintersDown: boolean;
  };
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Ordering as the gate sees it: `remainingMs` is null when it ends only by hand. */
export type GateOrdering =
  | { readonly kind: 'open' }
  | { readonly kind: 'paused' | 'closed'; readonly remainingMs: number | null };

/** What asks: an order with the time it is wanted at (milliseconds since 1970), or a checkout that begins. */
export type Candidate =
  | { readonly kind: 'order'; readonly wantedAt: number | null }
  | { readonly kind: 'checkout' };

export type Decision =
  | { readonly kind: 'take' }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly retryAfterSeconds: number | null };

/**
 * The rule that takes or refuses a new checkout. What nothing can serve is refused first, then what staff
 * decided, then caps. A pause, a closing hour or a cap of now does not refuse what is wanted later.
 */
export function decide(candidate: Candidate, view: GateView): Decision {
  if (view.storageFailing) return refuse('STORAGE_FAILING');
  if (view.offline) return refuse('OFFLINE');
  if (view.printersDown && view.settings.blockWhilePrintersDown) return refuse('PRINTER_DOWN');
  if (mayBeForLater(candidate, view)) return { kind: 'take' };
  const { ordering } = view;
  if (ordering.kind === 'closed') return refuse('CLOSED', ordering.remainingMs);
  if (ordering.kind === 'paused') return refuse('PAUSED', ordering.remainingMs);
  return reachedCap(view, view.settings) !== null ? refuse('TOO_BUSY') : { kind: 'take' };
}

/** A checkout that begins names no time: it passes, and the order itself decides. */
function mayBeForLater(candidate: Candidate, { settings, ordering, now }: GateView): boolean {
  if (!settings.takeLaterOrders) return false;
  if (candidate.kind === 'checkout') return true;
  if (candidate.wantedAt === null) return false;
  const ahead = candidate.wantedAt - now;
  const stillShut =
    ordering.kind !== 'open' && ordering.remainingMs !== null && ahead <= ordering.remainingMs;
  return ahead >= settings.laterMinutes * 60_000 && !stillShut;
}

function refuse(code: RefusalCode, remainingMs: number | null = null): Decision {
  return {
    kind: 'refuse',
    code,
    retryAfterSeconds: remainingMs === null ? null : Math.max(1, Math.ceil(remainingMs / 1000)),
  };
}
