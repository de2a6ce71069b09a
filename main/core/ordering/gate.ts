import type { RefusalCode } from '../../../shared/ipc/error-codes';
import { type Caps, type Load, reachedCap } from '../../../shared/ordering/caps';

/** Everything that decides whether a checkout may go on. */
export interface GateView extends Load {
  readonly ordering: GateOrdering;
  /** Whether an order would go unnoticed: neither a board nor a printer works. */
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

/** Ordering as the gate sees it; `remainingMs` is null if only staff end it. */
export type GateOrdering =
  | { readonly kind: 'open' }
  | { readonly kind: 'paused' | 'closed'; readonly remainingMs: number | null };

/** Who asks: an order with its desired time (milliseconds since 1970), or a checkout that begins. */
export type Candidate =
  | { readonly kind: 'order'; readonly wantedAt: number | null }
  | { readonly kind: 'checkout' };

export type Decision =
  | { readonly kind: 'take' }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly retryAfterSeconds: number | null };

/**
 * Takes or refuses a new checkout. First comes what nothing can serve, then what staff decided, then caps. A pause, a
 * closing hour or a current cap never refuses an order for later.
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

/** A checkout that begins names no time: let it pass and decide on the order. */
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
