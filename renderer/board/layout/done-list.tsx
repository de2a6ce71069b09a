import { useMemo, useRef } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { useKeptFocus } from '../../keyboard/use-kept-focus';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import type { PrinterView } from '../banners/printer-views';
import { TicketCard } from '../ticket/ticket-card';
import styles from './done-list.module.css';

const css = classNamesOf(styles);

interface DoneListProps {
  readonly tickets: readonly BoardTicket[];
  /** How many are done today in total. */
  readonly count: number;
  readonly printers: readonly PrinterView[];
  readonly onHistory: () => void;
}

/** The latest orders that need nothing more, newest first. One done too early can be recalled. */
export function DoneList({ tickets, count, printers, onHistory }: DoneListProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  useKeptFocus(list, ids);
  return (
    <div ref={list}>
      {tickets.length === 0 ? (
        <p className={css('empty')}>{texts.nothingDone}</p>
      ) : (
        <>
          <VisuallyHidden elementType="h2">{texts.tabs.done(count)}</VisuallyHidden>
          <div className={css('cards')}>
            {tickets.map((ticket) => (
              <TicketCard key={ticket.id} ticket={ticket} printers={printers} />
            ))}
          </div>
          {count > tickets.length && (
            <div className={css('more')}>
              <p>{texts.lastDone(tickets.length, count)}</p>
              <ActionButton variant="plain" onAction={onHistory}>
                {texts.showWholeDay}
              </ActionButton>
            </div>
          )}
        </>
      )}
    </div>
  );
}
