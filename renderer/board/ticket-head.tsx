import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import styles from './ticket-head.module.css';
import { methodWords, wantedAtWords } from './ticket-words';

const css = classNamesOf(styles);

/** Whose order it is, when it is wanted, and where it goes. */
export function TicketHead({ order }: { readonly order: BoardTicket['order'] }) {
  return (
    <div className={css('head')}>
      {order.desiredAt !== null && (
        <p className={css('wanted')}>{texts.ticket.wantedAt(wantedAtWords(order.desiredAt, Date.now()))}</p>
      )}
      <p className={css('guest')} dir="auto">
        {order.guestName ?? texts.ticket.noName}
      </p>
      <p className={css('where')} dir="auto">
        {[order.fulfillmentMethod === null ? null : methodWords(order.fulfillmentMethod), order.table]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {order.address !== null && <TicketAddress address={order.address} />}
    </div>
  );
}

function TicketAddress({ address }: { readonly address: NonNullable<BoardTicket['order']['address']> }) {
  return (
    <>
      {address.lines.length > 0 && (
        <p className={css('address')} dir="auto">
          {address.lines.join(', ')}
        </p>
      )}
      {address.instructions !== null && (
        <p className={css('delivery')} dir="auto">
          {address.instructions}
        </p>
      )}
    </>
  );
}
