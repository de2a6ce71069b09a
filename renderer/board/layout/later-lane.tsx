import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { texts } from '../../../shared/i18n/texts';
import { useKeptFocus } from '../../keyboard/use-kept-focus';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import type { PrinterView } from '../banners/printer-views';
import { TicketCard } from '../ticket/ticket-card';
import type { DrawnList } from './drawn-tickets';
import styles from './later-lane.module.css';
import { LaterCard } from './later-lane-card';
import { NotDrawn } from './not-drawn';

const css = classNamesOf(styles);

interface LaterLaneProps {
  readonly list: DrawnList;
  readonly printers: readonly PrinterView[];
}

/** What is wanted later, a line each; one is unfolded at a tap. Without any it takes no room. */
export const LaterLane = memo(function LaterLane(props: LaterLaneProps) {
  return props.list.drawn.length === 0 ? null : <FilledLane {...props} />;
});

function FilledLane({ list: { drawn: tickets, left }, printers }: LaterLaneProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  const [openId, setOpenId] = useState<string | null>(null);
  useKeptFocus(list, ids);
  /** The button that was pressed is gone then, and the ticket it stood on is another element. */
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
          <ActionButton look="plain" onAction={() => unfold(openId, false)}>
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
