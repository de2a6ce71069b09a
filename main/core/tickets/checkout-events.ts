import type { CheckoutEvent } from '../../../shared/bbot/webhook';
import { type Change, cancel, finish, finishAndRestore, noteRefund } from './bbot-updates';
import type { TicketStore } from './ticket-store';

/** The checkout events Bbot never resends. */
export type LastingEvent = 'checkout_cancelled' | 'checkout_finished' | 'items_refunded';

/**
 * Applies an event at once to its checkout's tickets in memory; they were taken before it, so a later one under the
 * same checkout id is not touched.
 * @returns how many there were, once all are durable
 * @throws StorageError when one is not durable yet; it is written as soon as the disk accepts it
 */
export async function applyToOpenTickets(
  store: TicketStore,
  kind: LastingEvent,
  event: CheckoutEvent,
  at: string,
): Promise<number> {
  const ids = event.checkout_id === null ? [] : store.idsOfCheckout(event.checkout_id);
  await applyToAll(store, ids, changesOf(kind, event, at));
  return ids.length;
}

/** The same for a checkout found only in closed days. Call after the answer: it may read many files. */
export async function applyToArchivedTickets(
  store: TicketStore,
  kind: LastingEvent,
  event: CheckoutEvent,
  at: string,
): Promise<void> {
  if (event.checkout_id === null) return;
  await applyToAll(store, await store.archivedIdsOfCheckout(event.checkout_id), changesOf(kind, event, at));
}

interface Changes {
  readonly newest: Change;
  readonly others: Change;
}

function changesOf(kind: LastingEvent, event: CheckoutEvent, at: string): Changes {
  switch (kind) {
    case 'checkout_cancelled':
      return { newest: cancel(at), others: cancel(at) };
    case 'checkout_finished':
      return { newest: finishAndRestore(at), others: finish(at) };
    case 'items_refunded':
      return { newest: noteRefund(event, at), others: noteRefund(event, at) };
  }
}

async function applyToAll(store: TicketStore, ids: readonly string[], changes: Changes): Promise<void> {
  const outcomes = await Promise.allSettled(
    ids.map((id, index) =>
      store.change(id, index === ids.length - 1 ? changes.newest : changes.others, 'at-once'),
    ),
  );
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
