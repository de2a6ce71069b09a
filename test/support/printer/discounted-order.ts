import { itemNamed, orderBody } from '../relay/relay-bodies';

/** A staff meal at happy hour: one discount with an amount, one without, a fee by name, and nothing left to pay. */
export const discounted = orderBody({
  id: 'staff-meal',
  orderNumberToday: 131,
  table: { id: 'table', display_name: 'Table 7', short_id: '7' },
  fulfillment_method: 'server_delivery',
  items: [
    itemNamed('Steak', {
      mods: [],
      pretax_cents: 4000,
      orderitempromotions: [{ name: 'Happy hour', cents: -2000 }],
    }),
  ],
  pretax_cents: 4000,
  tip_cents: 0,
  fee_pretax_cents: 250,
  tax_cents: 0,
  total_cents: 0,
  fees_on_my_receipt: [{ name: 'Service charge', pretax_cents: 250 }],
  loyalty_webhook_discounts: [{ promotion: { name_for_owner: 'Staff meal' } }],
});
