import { useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import styles from './done-list.module.css';
import type { PrinterView } from './printer-views';
import { TicketCard } from './ticket-card';
import { useKeptFocus } from './use-kept-focus';

const css = classNamesOf(styles);

interface DoneListProps {
  readonly tickets: readonly BoardTicket[];
  readonly printers: readonly PrinterView[];
  /** The ticket that somebody asked to see; it is drawn however far down it stands. */
  readonly wanted: string | null;
}

/** As many cards as are drawn without anybody noticing. */
const pageLength = 100;

/** The orders that ask for nothing any more, the newest first. One that was done too soon is taken back. */
export function DoneList({ tickets, printers, wanted }: DoneListProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  useKeptFocus(list, ids);
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * pageLength, wanted === null ? 0 : ids.indexOf(wanted) + 1);
  const left = tickets.length - shown;
  return (
    <div ref={list}>
      {tickets.length === 0 ? (
        <p className={css('empty')}>{texts.nothingDone}</p>
      ) : (
        <>
          <VisuallyHidden elementType="h2">{texts.tabs.done(tickets.length)}</VisuallyHidden>
          <div className={css('cards')}>
            {tickets.slice(0, shown).map((ticket) => (
              <TicketCard key={ticket.id} ticket={ticket} printers={printers} />
            ))}
          </div>
          {left > 0 && (
            <div className={css('more')}>
              <ActionButton look="plain" onAction={() => setPages(Math.ceil(shown / pageLength) + 1)}>
                {texts.history.list.more(Math.min(left, pageLength))}
              </ActionButton>
            </div>
          )}
        </>
      )}
    </div>
  );
}
