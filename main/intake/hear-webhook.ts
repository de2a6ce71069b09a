import { assertNever } from '../../shared/assert-never';
import { missingForKitchen } from '../../shared/bbot/needed-fields';
import { recogniseWebhook } from '../../shared/bbot/webhook';
import type { Answer, Delivery, IntakeParts } from './delivery';
import { hearBeginning, hearEvent } from './hear-event';
import { RelayError } from './relay-error';
import { takeOrder } from './take-order';

/** Any of Bbot's webhooks, at either address: told apart by the body. @throws RelayError, StorageError */
export async function hearWebhook(parts: IntakeParts, delivery: Delivery): Promise<Answer> {
  const webhook = recogniseWebhook(delivery.body.value);
  switch (webhook.kind) {
    case 'order':
      return takeOrder(parts, delivery, webhook.order);
    case 'checkout_beginning':
      return hearBeginning(parts, delivery, webhook.event);
    case 'checkout_finished':
    case 'checkout_cancelled':
    case 'items_refunded':
      return hearEvent(parts, delivery, webhook.kind, webhook.event);
    case 'other-event':
      parts.activity.add({ what: 'ignored', event: webhook.eventType });
      return { body: { status: 'ignored' } };
    case 'unknown':
      throw new RelayError('INVALID_ORDER', { details: missingForKitchen(delivery.body.value) });
    default:
      return assertNever(webhook);
  }
}
