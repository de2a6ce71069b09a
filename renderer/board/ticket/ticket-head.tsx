import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { shownName } from '../../letters/shown';
import { classNamesOf } from '../../ui/class-names';
import { FoldedText } from '../../ui/folded-text';
import { useSameNumberWords } from './marks/same-numbers';
import styles from './ticket-head.module.css';
import { methodWords, nameOf, wantedAtWords } from './ticket-words';

const css = classNamesOf(styles);

/** The guest, when the order is wanted, and where it goes. */
export function TicketHead({ ticket }: { readonly ticket: BoardTicket }) {
  const { order } = ticket;
  const sameNumber = useSameNumberWords(ticket);
  return (
    <div className={css('head')}>
      {sameNumber !== null && (
        <p className={css('same')} dir="auto">
          {sameNumber}
        </p>
      )}
      {order.desiredAt !== null && (
        <p className={css('wanted')}>{texts.ticket.wantedAt(wantedAtWords(order.desiredAt, Date.now()))}</p>
      )}
      <p className={css('guest')} dir="auto">
        {order.guestName === null ? (
          texts.ticket.noName
        ) : (
          <FoldedText text={order.guestName} show={(name) => shownName(name, nameOf(ticket))} />
        )}
      </p>
      <p className={css('where')} dir="auto">
        <FoldedText
          text={[order.fulfillmentMethod === null ? null : methodWords(order.fulfillmentMethod), order.table]
            .filter((part) => part !== null)
            .join(' · ')}
        />
      </p>
      {order.address !== null && <TicketAddress address={order.address} />}
      <TicketNotes notes={order.notes.filter(({ aside }) => !aside)} />
      <TicketNotes notes={order.notes.filter(({ aside }) => aside)} aside />
    </div>
  );
}

function TicketAddress({ address }: { readonly address: NonNullable<BoardTicket['order']['address']> }) {
  return (
    <>
      {address.lines.length > 0 && (
        <p className={css('address')} dir="auto">
          <FoldedText text={address.lines.join(', ')} />
        </p>
      )}
      {address.instructions !== null && (
        <p className={css('delivery')} dir="auto">
          <FoldedText text={address.instructions} />
        </p>
      )}
    </>
  );
}

interface TicketNotesProps {
  readonly notes: BoardTicket['order']['notes'];
  readonly aside?: boolean;
}

/** Notes about the order as a whole. */
function TicketNotes({ notes, aside = false }: TicketNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul
      className={css('delivery', aside && 'aside')}
      aria-label={aside ? texts.ticket.asides : texts.ticket.notes}
    >
      {notes.map(({ text, depth }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note may be written twice and keeps no state
        <li key={index} style={{ paddingInlineStart: `${depth * 0.85}em` }} dir="auto">
          <FoldedText text={text} />
        </li>
      ))}
    </ul>
  );
}
