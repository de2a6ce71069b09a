import type { BbotField } from '../../shared/bbot/panel-fields';
import { texts } from '../../shared/i18n/texts';

/** A field's name in Bbot's panel. */
export function fieldName(field: BbotField): string {
  const { checkout, updates } = texts.setUp.bbot.panelFields;
  const names: Readonly<Record<BbotField, string>> = {
    'order-injection': checkout[0],
    'checkout-started': checkout[1],
    'new-orders': updates[0],
    'checkout-complete': updates[1],
    'checkout-cancelled': updates[2],
    'items-refunded': updates[3],
  };
  return names[field];
}
