import { texts } from '../../shared/i18n/texts';
import type { Refusal } from '../../shared/ipc/snapshot';

/** Why a checkout was blocked; which wrong address Bbot requested; whether it is paid anyway. */
export function reasonWords(
  refusal: Pick<Refusal, 'code'> & Partial<Pick<Refusal, 'path' | 'paid'>>,
): string {
  const { reasons, wrongAddress, paid } = texts.blocked;
  if (refusal.path != null) return wrongAddress(refusal.path);
  const reason = reasons[refusal.code];
  return refusal.paid === true ? paid(reason) : reason;
}

/** Identifies the order besides its guest: its number, or Bbot's ids if it has none. */
export function nameLines({ number, orderId, checkoutId }: Partial<Refusal>): readonly string[] {
  if (number != null) return [texts.ticket.name(number)];
  const { orderId: ofOrder, checkoutId: ofCheckout } = texts.blocked;
  return [
    orderId == null ? null : ofOrder(orderId),
    checkoutId == null ? null : ofCheckout(checkoutId),
  ].filter((line) => line !== null);
}
