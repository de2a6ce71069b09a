import { texts } from '../../shared/i18n/texts';
import type { Refusal } from '../../shared/ipc/snapshot';

/** Why a checkout was blocked; what Bbot asked for, where that was no address of ours; what is paid all the same. */
export function reasonWords(
  refusal: Pick<Refusal, 'code'> & Partial<Pick<Refusal, 'path' | 'paid'>>,
): string {
  const { reasons, wrongAddress, paid } = texts.blocked;
  if (refusal.path != null) return wrongAddress(refusal.path);
  const reason = reasons[refusal.code];
  return refusal.paid === true ? paid(reason) : reason;
}

/** What names the order besides its guest: its number, or by what Bbot knows it where there is none. */
export function nameLines({ number, orderId, checkoutId }: Partial<Refusal>): readonly string[] {
  if (number != null) return [texts.ticket.name(number)];
  const { orderId: ofOrder, checkoutId: ofCheckout } = texts.blocked;
  return [
    orderId == null ? null : ofOrder(orderId),
    checkoutId == null ? null : ofCheckout(checkoutId),
  ].filter((line) => line !== null);
}
