import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { useKeptFocus } from '../../keyboard/use-kept-focus';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { DownIcon, UpIcon } from '../../ui/icons';
import type { PrinterView } from '../banners/printer-views';
import { TicketCard } from '../ticket/ticket-card';
import type { DrawnList } from './drawn-tickets';
import { NotDrawn } from './not-drawn';
import styles from './ticket-grid.module.css';
import { linesOf, spansOf } from './ticket-grid-spans';
import { useHiddenCards } from './use-hidden-cards';

const css = classNamesOf(styles);

interface TicketGridProps {
  readonly list: DrawnList;
  readonly printers: readonly PrinterView[];
}

/** One field of everything to make, read row by row. It scrolls, and says how many orders are out of sight. */
export const TicketGrid = memo(function TicketGrid({
  list: { drawn: tickets, left },
  printers,
}: TicketGridProps) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => tickets.map((ticket) => ticket.id), [tickets]);
  const hidden = useHiddenCards(list);
  const { ruler, columns } = useRoomForCards(list);
  useKeptFocus(list, ids);

  const scroll = (direction: 1 | -1): void => {
    const element = list.current;
    element?.scrollBy({ top: direction * element.clientHeight * 0.8 });
  };
  const isMoreBelow = hidden.below > 0 || hidden.cut;
  return (
    <div className={css('field')}>
      <VisuallyHidden elementType="h2" id="field">
        {texts.board.field(tickets.length + left.length)}
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reached by keyboard */}
      <section className={css('list')} ref={list} tabIndex={0} aria-labelledby="field">
        <div className={css('ruler')} ref={ruler} />
        <GridCards tickets={tickets} printers={printers} columns={columns} />
        <NotDrawn count={left.length} />
      </section>
      <div className={css('rail')}>
        {hidden.above > 0 && (
          <ActionButton variant="plain" onAction={() => scroll(-1)}>
            <UpIcon />
            {texts.moreAbove(hidden.above)}
          </ActionButton>
        )}
        {isMoreBelow && (
          <ActionButton variant="plain" onAction={() => scroll(1)}>
            {hidden.below > 0 ? texts.moreBelow(hidden.below + left.length) : texts.board.restBelow}
            <DownIcon />
          </ActionButton>
        )}
      </div>
    </div>
  );
});

interface GridCardsProps {
  readonly tickets: readonly BoardTicket[];
  readonly printers: readonly PrinterView[];
  readonly columns: number;
}

/** Separate, so that a new count of hidden cards does not re-render every card. */
const GridCards = memo(function GridCards({ tickets, printers, columns }: GridCardsProps) {
  const spans = useMemo(() => spansOf(tickets.map(linesOf), columns), [tickets, columns]);
  return (
    <div className={css('cards')} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {tickets.map((ticket, index) => (
        <TicketCard key={ticket.id} ticket={ticket} printers={printers} span={spans[index] ?? 1} showsStage />
      ))}
    </div>
  );
});

/** The gap between two cards, in pixels; `--space-3`. */
const gapPx = 12;

/** How many cards fit side by side in a list. `ruler` is an element of the minimum card width. */
function useRoomForCards(list: RefObject<HTMLElement | null>) {
  const ruler = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = list.current;
    const measure = ruler.current;
    if (element === null || measure === null) return;
    const count = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const card = measure.getBoundingClientRect().width;
      // A hidden board has no width; the previous count still applies.
      if (room > 0 && card > 0) setColumns(Math.max(1, Math.floor((room + gapPx) / (card + gapPx))));
    };
    count();
    const sizes = new ResizeObserver(count);
    sizes.observe(element);
    sizes.observe(measure);
    return () => sizes.disconnect();
  }, [list]);
  return { ruler, columns };
}
