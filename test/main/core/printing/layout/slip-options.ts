import type { SlipWish } from '../../../../../main/core/printing/layout/slip';
import { newTicket } from '../../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../../main/core/tickets/order-of-body';
import { moneyIn } from '../../../../../shared/i18n/money';
import type { PrintJob } from '../../../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../../../shared/ticket/ticket';
import { sampleJob } from '../../../../support/printer/sample-print-job';
import { itemNamed, type OrderFields, orderBody } from '../../../../support/relay/relay-bodies';

/** When the sample's order was taken, and when its slip is printed. */
export const takenAt = '2021-12-08T00:53:53.000Z';
const printedAt = '2021-12-08T00:54:00.000Z';

/** The sample's order as a ticket, with these fields instead of the sample's. */
export function ticketOf(fields: OrderFields = {}, changes: Partial<Ticket> = {}): Ticket {
  const { order } = orderBody({ id: 'bc960165-aa17-4506-abdc-0b1c26e44ff9', ...fields });
  const incoming = { id: order.id, order, read: orderOfBody(order), body: '', at: takenAt };
  return { ...newTicket({ ...incoming, through: 'updates', test: false }), ...changes };
}

/** One that was not sent yet. */
export function jobOf(changes: Partial<PrintJob> = {}): PrintJob {
  return sampleJob({ covers: null, wantedAt: takenAt, state: 'waiting', at: takenAt, ...changes });
}

export type SlipChanges = Partial<Omit<SlipWish, 'printer' | 'job'>> & {
  readonly printer?: Partial<SlipWish['printer']>;
  readonly job?: Partial<PrintJob>;
};

/** The options for the sample's slip, with these changes. */
export function slipOptions({ printer, job, ...changes }: SlipChanges = {}): SlipWish {
  const kitchen = { name: 'Kitchen', columns: 48, paperMm: 80, showPrices: false, showPhone: false } as const;
  return {
    ticket: ticketOf(),
    insteadOf: null,
    copy: { number: 1, of: 1 },
    reprint: 0,
    changes: [],
    canDraw: () => true,
    money: moneyIn('USD', 'en-US'),
    nowMs: Date.parse(printedAt),
    locale: 'en-US',
    ...changes,
    printer: { ...kitchen, ...printer },
    job: jobOf(job),
  };
}

export const widths = [
  { columns: 32, paperMm: 58 },
  { columns: 42, paperMm: 80 },
  { columns: 48, paperMm: 80 },
] as const;

const longName = Array.from({ length: 84 }, (_, index) => `dish${index % 10}`)
  .join(' ')
  .slice(0, 500);

/** What a kitchen must never meet, all in one order. */
export function hardTicket(): Ticket {
  const drawer = '\u001bp\u0000\u0019\u00fa';
  const cut = '\u001dV\u0000';
  const note = `No onions${drawer} please${cut}\u0000\r\nring twice`;
  return ticketOf({
    items: [
      itemNamed('Èclairs'),
      itemNamed('Èclairs'),
      itemNamed('E\u0300clairs, decomposed', { mods: [] }),
      itemNamed(longName, { mods: [] }),
      itemNamed('Tacos 🌮 al pastor', { special_instructions: note }),
      itemNamed('Arrows ←p ↔V ♪', { mods: [] }),
    ],
    deliveryAddress: {
      street: '10 Navy Wharf Ct',
      city: 'Toronto',
      state: 'ON',
      zip: 'M5V 3V2',
      delivery_instructions: `Please bust through the door${drawer}${cut}`,
    },
  });
}
