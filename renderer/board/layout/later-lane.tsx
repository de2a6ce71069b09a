import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { legibleName } from '../../../shared/text/legible';
import { unitsIn } from '../../../shared/ticket/struck';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { isVoid } from '../../../shared/ticket/ticket-state';
import { useKeptFocus } from '../../keyboard/use-kept-focus';
import { canDraw } from '../../letters/can-draw';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import type { PrinterView } from '../banners/printer-views';
import { useSameNumberWords } from '../ticket/marks/same-numbers';
import { marksOf } from '../ticket/marks/ticket-marks';
import { TicketButtons } from '../ticket/ticket-buttons';
import { TicketCard } from '../ticket/ticket-card';
import { nameOf, wantedAtWords } from '../ticket/ticket-words';
import type { DrawnList } from './drawn-tickets';
import styles from './later-lane.module.css';
import { NotDrawn } from './not-drawn';

const css = classNamesOf(styles);

interface LaterLaneProps {
  readonly list: DrawnList;
  readonly printers: readonly PrinterView[];
}

/** Orders wanted later, one line each; a tap unfolds one. Takes no room when empty. */
export const LaterLane = memo(function LaterLane(props: LaterLaneProps) {
  return props.list.drawn.length === 0 ? null : <FilledLane {...props} />;
});

function FilledLane({ list: { drawn: tickets, left }, printers }: LaterLaneProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  const [openId, setOpenId] = useState<string | null>(null);
  useKeptFocus(list, ids);
  /** The pressed button is gone then, and its ticket is another element. */
  const unfold = useCallback((id: string, isOpen: boolean): void => {
    flushSync(() => setOpenId(isOpen ? id : null));
    const card = list.current?.querySelector<HTMLElement>(`[data-ticket="${CSS.escape(id)}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const open = useCallback((id: string) => unfold(id, true), [unfold]);
  const unfolded = openId !== null && ids.includes(openId);
  return (
    <div className={css('lane', unfolded && 'unfolded')}>
      <div className={css('title')}>
        <h2>{texts.board.later.title(tickets.length + left.length)}</h2>
        {unfolded && (
          <ActionButton variant="plain" onAction={() => unfold(openId, false)}>
            {texts.board.later.hide}
          </ActionButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reached by keyboard */}
      <section className={css('list')} ref={list} tabIndex={0} aria-label={texts.board.later.region}>
        {tickets.map((ticket) =>
          ticket.id === openId ? (
            <div key={ticket.id} className={css('open')}>
              <TicketCard ticket={ticket} printers={printers} span={2} />
            </div>
          ) : (
            <LaterCard key={ticket.id} ticket={ticket} onOpen={open} />
          ),
        )}
        <NotDrawn count={left.length} />
      </section>
    </div>
  );
}

interface LaterCardProps {
  readonly ticket: BoardTicket;
  readonly onOpen: (id: string) => void;
}

const noPrinters = [] as const;

/** A ticket of the Later lane: when it is wanted, whose it is, and its actions. */
const LaterCard = memo(function LaterCard({ ticket, onOpen }: LaterCardProps) {
  const { order } = ticket;
  const wantedAt = order.desiredAt ?? order.snoozeTill ?? ticket.takenAt;
  const voided = isVoid(ticket);
  const guest = order.guestName === null ? null : legibleName(order.guestName, canDraw);
  const sameNumber = useSameNumberWords(ticket);
  const who = [ticketNumber(ticket), guest, texts.board.items(unitsIn(order.items))];
  return (
    <article
      aria-label={nameOf(ticket)}
      data-ticket={ticket.id}
      tabIndex={-1}
      className={css('card', ticket.alert !== null && 'ringing', voided && 'voided')}
    >
      <button type="button" className={css('fold')} aria-expanded={false} onClick={() => onOpen(ticket.id)}>
        {ticket.alert !== null && <BellIcon />}
        <span className={css('words')}>
          <span className={css('wanted')}>{texts.ticket.wantedAt(wantedAtWords(wantedAt, Date.now()))}</span>
          <span className={css('who')} dir="auto">
            {who.filter((part) => part !== null).join(' · ')}
          </span>
          {sameNumber !== null && <span className={css('mark')}>{sameNumber}</span>}
          {marksOf(ticket).map((mark) => (
            <span key={mark.kind} className={css('mark')}>
              {mark.text}
            </span>
          ))}
        </span>
      </button>
      <TicketButtons ticket={ticket} printers={noPrinters} />
    </article>
  );
});
