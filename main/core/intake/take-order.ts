import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparableId } from '../../../shared/bbot/identity';
import {
  hasTooManyItems,
  missingForKitchen,
  readOrderId,
  writtenOrderId,
} from '../../../shared/bbot/needed-fields';
import { milliseconds } from '../../../shared/bbot/timestamp';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isUnconfirmed } from '../../../shared/ticket/ticket-state';
import type { ActivityLog } from '../activity/activity-log';
import { isLarge } from '../large-body';
import type { StorageHealth } from '../storage/storage-health';
import { applyRedelivery } from '../tickets/bbot-updates';
import type { IncomingOrder } from '../tickets/new-ticket';
import { orderOfBody } from '../tickets/order-of-body';
import type { TicketStore } from '../tickets/ticket-store';
import { askGate, type GateDeps } from './ask-gate';
import type { Answer, Delivery } from './delivery';
import { RelayError } from './relay-error';

export interface TakeOrderDeps extends GateDeps {
  readonly store: Pick<TicketStore, 'knows' | 'holds' | 'take' | 'change'>;
  readonly health: Pick<StorageHealth, 'refusesTickets' | 'hanging'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  /** Called for each new order the kitchen has to make. */
  readonly orderTaken: (test: boolean) => void;
}

/**
 * Takes a delivered order: a known one updates its ticket, an unknown one is checked, passes the gate, and is taken.
 * Neither is read without an id or with more items than any guest orders. Resolves once it is durable.
 * @throws RelayError INVALID_ORDER, WRONG_RESTAURANT, a refusal of the gate; StorageError
 */
export async function takeOrder(
  deps: TakeOrderDeps,
  delivery: Delivery,
  order: Record<string, unknown>,
): Promise<Answer> {
  const id = readOrderId(order);
  if (id === null || hasTooManyItems(order)) {
    throw new RelayError('INVALID_ORDER', { details: missingForKitchen(delivery.body.value) });
  }
  const incoming: IncomingOrder = {
    id,
    order,
    read: orderOfBody(order),
    body: delivery.body.text,
    at: delivery.at,
    through: delivery.through,
    test: delivery.sender === 'test',
  };
  if (isLarge(incoming.body)) await readOn(incoming);
  const known = deps.store.knows(id);
  if (known) {
    const answer = await updateKnown(deps, incoming);
    if (answer !== null) return answer;
    // A concurrent delivery that waited for the same unreadable file has already retaken the order.
    if (deps.store.holds(id)) return takeOrder(deps, delivery, order);
  }
  checkUnknown(deps, delivery, incoming, known);
  return takeUnknown(deps, incoming);
}

/**
 * Does in turns of its own what taking a large order would do in one: an update compares each item's key. Nothing is
 * decided yet, so it is as if the body had come that much later.
 */
async function readOn({ read }: IncomingOrder): Promise<void> {
  await nextTurn();
  for (const item of read.items) kitchenKey(item);
  await nextTurn();
}

/** Null if the ticket file proved unreadable: the order is then taken again from this delivery. */
async function updateKnown(deps: TakeOrderDeps, incoming: IncomingOrder): Promise<Answer | null> {
  let status: 'duplicate' | 'updated' = 'duplicate';
  let isStillUnconfirmed = false;
  const change = (ticket: Ticket): Ticket => {
    const after = applyRedelivery(incoming)(ticket);
    isStillUnconfirmed = isUnconfirmed(ticket) && isUnconfirmed(after);
    status = after.body === ticket.body ? 'duplicate' : 'updated';
    return after;
  };
  const ticket = await deps.store.change(incoming.id, change);
  if (ticket === null) return null;
  deps.activity.add({ what: status, orderId: incoming.id });
  const body = { status, order_id: writtenOrderId(incoming.order) };
  return isStillUnconfirmed || ticket.payment.kind === 'answering'
    ? { body, takenOrderId: incoming.id }
    : { body };
}

/** Every refusal is a lost sale: require only what the kitchen cannot do without. */
function checkUnknown(
  deps: TakeOrderDeps,
  delivery: Delivery,
  incoming: IncomingOrder,
  known: boolean,
): void {
  const { closedAt, restaurantId, desiredAt } = incoming.read;
  if (closedAt !== null) return;
  const missing = missingForKitchen(delivery.body.value);
  if (missing.length > 0) throw new RelayError('INVALID_ORDER', { details: missing });
  if (restaurantId !== null && !isServed(restaurantId, deps.settings.current.restaurantIds))
    throw new RelayError('WRONG_RESTAURANT');
  if (known || delivery.through === 'updates') return;
  askGate(deps, { kind: 'order', wantedAt: milliseconds(desiredAt) });
}

/** An empty list means every restaurant. */
function isServed(restaurantId: string, restaurantIds: readonly string[]): boolean {
  const id = comparableId(restaurantId);
  return restaurantIds.length === 0 || restaurantIds.some((listed) => comparableId(listed) === id);
}

async function takeUnknown(deps: TakeOrderDeps, incoming: IncomingOrder): Promise<Answer> {
  // Another write would only hang behind the one that hangs; refuse right away.
  if (deps.health.hanging) throw new RelayError('STORAGE_FAILING');
  const ticket = await deps.store.take(incoming);
  deps.activity.add({ what: 'taken', orderId: incoming.id });
  if (ticket.archivedAt === null) deps.orderTaken(incoming.test);
  return {
    body: { status: 'accepted', order_id: writtenOrderId(incoming.order) },
    takenOrderId: incoming.id,
  };
}
