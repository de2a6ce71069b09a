import { memo, useMemo, useRef } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { useKeptFocus } from '../../keyboard/use-kept-focus';
import stepColors from '../../styles/step-colors.module.css';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { DownIcon, UpIcon } from '../../ui/icons';
import type { PrinterView } from '../banners/printer-views';
import { TicketCard } from '../ticket/ticket-card';
import type { BoardColumn } from './arrange-tickets';
import type { DrawnList } from './drawn-tickets';
import { NotDrawn } from './not-drawn';
import styles from './ticket-column.module.css';
import { useHiddenCards } from './use-hidden-cards';

const css = classNamesOf(styles);
const color = classNamesOf(stepColors);

interface TicketColumnProps {
  readonly column: BoardColumn;
  readonly list: DrawnList;
  readonly printers: readonly PrinterView[];
}

/** One column of the board. It scrolls by itself, and says how many orders are out of sight. */
export const TicketColumn = memo(function TicketColumn(props: TicketColumnProps) {
  const { column, printers } = props;
  const { drawn: tickets, left } = props.list;
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  const hidden = useHiddenCards(list);
  useKeptFocus(list, ids);

  const scroll = (direction: 1 | -1): void => {
    const element = list.current;
    element?.scrollBy({ top: direction * element.clientHeight * 0.8 });
  };

  const isMoreBelow = hidden.below > 0 || hidden.cut;
  return (
    <div className={`${css('column')} ${color(column)}`}>
      <div className={css('heading')}>
        <h2 id={`column-${column}`}>
          {texts.columns[column]} <span className={css('count')}>{tickets.length + left.length}</span>
        </h2>
        {hidden.above > 0 && (
          <ActionButton variant="quiet" onAction={() => scroll(-1)}>
            <UpIcon />
            {texts.moreAbove(hidden.above)}
          </ActionButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reached by keyboard */}
      <section className={css('list')} ref={list} tabIndex={0} aria-labelledby={`column-${column}`}>
        <TicketCards tickets={tickets} printers={printers} />
        <NotDrawn count={left.length} />
      </section>
      <div className={css('below', isMoreBelow && 'more')}>
        {isMoreBelow && (
          <ActionButton variant="quiet" wide onAction={() => scroll(1)}>
            <DownIcon />
            {hidden.below > 0 ? texts.moreBelow(hidden.below + left.length) : texts.restBelow}
          </ActionButton>
        )}
      </div>
    </div>
  );
});

interface TicketCardsProps {
  readonly tickets: readonly BoardTicket[];
  readonly printers: readonly PrinterView[];
}

/** Separate, so that a new count of hidden cards does not re-render every card. */
const TicketCards = memo(function TicketCards({ tickets, printers }: TicketCardsProps) {
  return (
    <div className={css('cards')}>
      {tickets.map((ticket) => (
        <TicketCard key={ticket.id} ticket={ticket} printers={printers} />
      ))}
    </div>
  );
});
