import { expect, it } from 'vitest';
import { slipPage } from '../../../../main/core/printing/layout/slip';
import { applyRedelivery } from '../../../../main/core/tickets/bbot-updates';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { ticketSchema } from '../../../../shared/ticket/ticket';
import { BbotRandom } from '../../../support/bbot/bbot-random';
import { drawCard } from '../../../support/orders/drawn-card';
import { oddShape } from '../../../support/orders/odd-shapes';
import { orderBody } from '../../../support/relay/relay-bodies';
import { slipOptions } from '../printing/layout/slip-options';

/** ODD_SHAPES=20000 tries more. */
const bodies = Number(process.env['ODD_SHAPES'] ?? 4_000);
const firstSeed = 1;
/** The card and the slip are drawn of every so many: drawing costs more than reading. */
const drawnOf = 20;

const incoming = (order: Record<string, unknown>, at: string) =>
  ({ id: 'x', order, read: orderOfBody(order), body: at, at, through: 'updates', test: false }) as const;

it(`each of ${bodies} odd orders from seed ${firstSeed} on is read, kept, told again and drawn`, () => {
  const { order: plain } = orderBody();
  for (let seed = firstSeed; seed < firstSeed + bodies; seed += 1) {
    const { body, touched } = oddShape(new BbotRandom(seed));
    const taken = newTicket(incoming(body.order, '2026-03-01T12:00:00.000Z'));
    const again = applyRedelivery(incoming(plain, '2026-03-01T12:01:00.000Z'))(taken);
    const back = applyRedelivery(incoming(body.order, '2026-03-01T12:02:00.000Z'))(again);
    for (const ticket of [taken, again, back])
      expect(ticketSchema.safeParse(ticket).success, `${seed}: ${touched.join(', ')}`).toBe(true);
    if (seed % drawnOf === 0) {
      expect(slipPage(slipOptions({ ticket: back })).lines.length).toBeGreaterThan(0);
      expect(drawCard(back)).toContain('</ul>');
    }
  }
});
