import type { Refusal } from '../shared/snapshot';
import { texts } from '../shared/texts';

/** Why a checkout was blocked; what Bbot asked for, where that was no address of ours; what is paid all the same. */
export function reasonWords(
  refusal: Pick<Refusal, 'code'> & Partial<Pick<Refusal, 'path' | 'paid'>>,
): string {
  const { reasons, wrongAddress, paid } = texts.blocked;
  if (refusal.path != null) return wrongAddress(refusal.path);
  const reason = reasons[refusal.code];
  return refusal.paid === true ? paid(reason) : reason;
}

/** By what Bbot knows the order and the checkout, as far as it could be read. */
export function idWords({ orderId, checkoutId }: Partial<Refusal>): readonly string[] {
  const { orderId: ofOrder, checkoutId: ofCheckout } = texts.blocked;
  return [
    orderId == null ? null : ofOrder(orderId),
    checkoutId == null ? null : ofCheckout(checkoutId),
  ].filter((line) => line !== null);
}
