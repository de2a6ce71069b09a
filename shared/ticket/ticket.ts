import { z } from 'zod';
import { printJobSchema } from '../printing/print-job-schema';
import { stages } from './stage';

const stage = z.enum(stages);
const instant = z.string();
const nullableText = z.string().nullable();
const nullableCents = z.number().nullable();

/** A written line, and how far it is nested below another; the rest as in `WrittenLine`. */
const line = {
  text: z.string(),
  depth: z.number().int(),
  aside: z.literal(true).optional(),
  follows: z.literal(true).optional(),
};

const itemSchema = z.object({
  name: z.string(),
  /** How to make it, and everything else written about it. */
  mods: z.array(z.object(line)).readonly(),
  instructions: nullableText,
  pretaxCents: nullableCents,
  status: nullableText,
  /** Bbot's own; printer rules may match them. */
  tags: z.array(z.string()).readonly().default([]),
  /** How many; 0: do not make it. */
  quantity: z.number().int().default(1),
});

const charge = { name: nullableText, cents: nullableCents };

const orderSchema = z.object({
  number: nullableText,
  restaurantId: nullableText,
  checkoutId: nullableText,
  fulfillmentMethod: nullableText,
  table: nullableText,
  address: z.object({ lines: z.array(z.string()).readonly(), instructions: nullableText }).nullable(),
  guestName: nullableText,
  phone: nullableText,
  items: z.array(itemSchema).readonly(),
  placedAt: nullableText,
  lastModified: nullableText,
  closedAt: nullableText,
  desiredAt: nullableText,
  snoozeTill: nullableText,
  /** Notes about the order as a whole. A later body replaces those from the fields it contains. */
  notes: z
    .array(z.object({ from: z.string(), ...line }))
    .readonly()
    .default([]),
  totals: z.object({
    pretaxCents: nullableCents,
    tipCents: nullableCents,
    feeCents: nullableCents,
    taxCents: nullableCents,
    totalCents: nullableCents,
  }),
  /** The ones Bbot names. */
  fees: z.array(z.object(charge)).readonly().default([]),
  /** What promotions take off: from items, or from the order as a whole. */
  discounts: z
    .array(z.object({ ...charge, of: z.enum(['items', 'order']), from: z.string().optional() }))
    .readonly()
    .default([]),
});

/** What a kitchen works from; staff are alerted to a change in one of these, and to no other. */
export const orderParts = ['items', 'notes', 'method', 'table', 'address', 'time', 'refund'] as const;
export type OrderPart = (typeof orderParts)[number];
const parts = z.array(z.enum(orderParts)).readonly();

/** What staff have not tapped yet. */
const alert = z.enum(['new', 'restored', 'updated', 'emptied', 'cancelled']).nullable();

/** What a tap silenced, so that undo can restore it. */
const silenced = { alert: alert.default(null), changedParts: parts.default([]) };

/** Items added or removed by an update, by count. */
const itemCounts = z.array(z.object({ count: z.number().int(), item: itemSchema })).readonly();

const historySchema = z.discriminatedUnion('what', [
  z.object({ at: instant, what: z.literal('taken') }),
  z.object({
    at: instant,
    what: z.literal('updated'),
    parts,
    added: itemCounts.default([]),
    removed: itemCounts.default([]),
  }),
  z.object({
    at: instant,
    what: z.literal('stepped'),
    from: stage,
    to: stage,
    recalledAt: instant.nullable().default(null),
    ...silenced,
  }),
  z.object({ at: instant, what: z.literal('acknowledged'), ...silenced }),
  z.object({ at: instant, what: z.literal('undone'), tap: z.enum(['stepped', 'acknowledged', 'discarded']) }),
  z.object({ at: instant, what: z.literal('cancelled') }),
  z.object({
    at: instant,
    what: z.literal('confirmed'),
    by: z.enum(['finish', 'repeat', 'update', 'staff']),
  }),
  z.object({ at: instant, what: z.literal('restored'), by: z.enum(['finish', 'update']) }),
  z.object({
    at: instant,
    what: z.literal('doubted'),
    because: z.enum(['restart', 'answer-lost', 'sent-again', 'write-late']),
  }),
  z.object({ at: instant, what: z.literal('discarded'), ...silenced }),
  z.object({ at: instant, what: z.literal('refunded') }),
]);

/** How sure it is that the guest's checkout went through. */
const paymentSchema = z.discriminatedUnion('kind', [
  /** The 2XX is being sent. */
  z.object({ kind: z.literal('answering') }),
  /** The 2XX was sent. */
  z.object({ kind: z.literal('answered') }),
  /** The 2XX may never have arrived, or the order was sent again after it was void. */
  z.object({ kind: z.literal('unconfirmed') }),
  /**
   * Something confirmed it, or it is old news. Not `forGood`: only a repeat was answered, and that answer may be lost
   * too.
   */
  z.object({ kind: z.literal('confirmed'), forGood: z.boolean() }),
  /** `checkout_finished` reported that it is paid, so a cancellation no longer voids it. */
  z.object({ kind: z.literal('finished'), at: instant }),
]);

/** Whether to make it. A ticket that staff discarded and the checkout cancels afterward is cancelled. */
const validitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('valid') }),
  /** At the checkout. */
  z.object({ kind: z.literal('cancelled'), at: instant }),
  /** By staff. */
  z.object({ kind: z.literal('discarded'), at: instant }),
]);

export const ticketSchema = z.object({
  /** The order's own id, from `readId`; older versions kept a UUID in Bbot's case. */
  id: z.string(),
  /** Sent by "Send a test order": marked everywhere, excluded from all totals. */
  test: z.boolean(),
  takenAt: instant,
  /** Its place in the order of arrival, in the counter's steady time; null in tickets of older versions. */
  arrival: z.number().nullable().default(null),
  order: orderSchema,
  /** The newest body taken, verbatim. */
  body: z.string(),
  stage,
  payment: paymentSchema,
  validity: validitySchema,
  /** When it moved from the board to the history of its business day. */
  archivedAt: instant.nullable(),
  /** What staff have not tapped yet. It sounds until they do. */
  alert,
  /** What changed since staff last tapped the ticket. */
  changedParts: parts,
  /** The items a cook ticked, by `tickKey`; older versions recorded `kitchenKey`. */
  ticked: z.array(z.string()).readonly().default([]),
  /** When it was recalled from done; null once it is done again. */
  recalledAt: instant.nullable().default(null),
  refunds: z
    .array(
      z.object({
        at: instant,
        cart: z.array(z.object({ name: z.string(), quantity: z.number() })).readonly(),
        cartPretaxCents: nullableCents,
      }),
    )
    .readonly(),
  history: z.array(historySchema).readonly(),
  /** Its slips, oldest first. */
  prints: z.array(printJobSchema).readonly().default([]),
});

/** Our record of an order that was taken, and of its life at the counter. */
export type Ticket = Readonly<z.output<typeof ticketSchema>>;
export type TicketOrder = Ticket['order'];
export type TicketItem = TicketOrder['items'][number];
export type Payment = Ticket['payment'];
export type HistoryEntry = Ticket['history'][number];
export type Alert = NonNullable<Ticket['alert']>;
