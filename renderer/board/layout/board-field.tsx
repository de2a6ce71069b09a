import { memo, useRef } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { UserSettings } from '../../../shared/settings/choices';
import { useArrows } from '../../keyboard/use-arrows';
import { useFrozenDuringPress } from '../../keyboard/use-frozen-during-press';
import { classNamesOf } from '../../ui/class-names';
import type { PrinterView } from '../banners/printer-views';
import { mainActionOf } from '../ticket/ticket-actions';
import { carryOut } from '../ticket/ticket-buttons';
import { boardColumns } from './arrange-tickets';
import styles from './board-field.module.css';
import { LaterLane } from './later-lane';
import { TicketColumn } from './ticket-column';
import { TicketGrid } from './ticket-grid';
import type { ShownTickets } from './use-arrangement';

const css = classNamesOf(styles);

interface BoardFieldProps {
  readonly layout: UserSettings['boardLayout'];
  readonly shown: ShownTickets;
  readonly printers: readonly PrinterView[];
}

/** All open tickets: the field or the columns, and the Later lane below. */
export const BoardField = memo(function BoardField({ layout, shown, printers }: BoardFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const { field, columns, later } = useFrozenDuringPress(shown);
  useArrows(place, layout === 'grid', (id) => {
    const ticket = [...field.drawn, ...field.left, ...later.drawn].find((one) => one.id === id);
    const action = ticket === undefined ? null : mainActionOf(ticket);
    if (ticket !== undefined && action !== null) carryOut(action, ticket);
  });
  return (
    <div className={css('place')} ref={place}>
      {layout === 'grid' ? (
        <TicketGrid list={field} printers={printers} />
      ) : (
        <div className={css('columns')}>
          {boardColumns.map((column) => (
            <TicketColumn key={column} column={column} list={columns[column]} printers={printers} />
          ))}
        </div>
      )}
      {field.drawn.length === 0 && later.drawn.length > 0 && (
        <p className={css('idle')}>{texts.board.onlyLater}</p>
      )}
      <LaterLane list={later} printers={printers} />
    </div>
  );
});
