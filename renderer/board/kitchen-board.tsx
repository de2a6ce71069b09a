import { memo, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { BoardState } from '../core-client/board-state';
import { followCore } from '../core-client/core-client';
import { WithStoreFacts } from '../core-client/store-facts';
import { useExternalValue } from '../core-client/use-external-value';
import { useProofOfLife } from '../core-client/use-proof-of-life';
import { pageZone, subscribeToZone } from '../core-client/zone';
import { useAppearance } from '../styles/use-appearance';
import { noFilter } from '../tools/filter';
import { classNamesOf } from '../ui/class-names';
import { ringingTickets } from './alarms/chime-plan';
import { usePrinterViews } from './banners/use-printer-views';
import styles from './kitchen-board.module.css';
import { BoardField } from './layout/board-field';
import { useArrangement } from './layout/use-arrangement';
import { WithAgeChoices } from './ticket/age-choices';
import { WithSameNumbers } from './ticket/marks/same-numbers';
import { nameOf } from './ticket/ticket-words';

const css = classNamesOf(styles);

/** Only the tickets, for a second screen. It makes no sound: the counter's board does. */
export function KitchenBoard() {
  const [store] = useState(followCore);
  const { latest, shown } = useExternalValue(store.subscribe, store.getState);
  const { shown: zone } = useExternalValue(subscribeToZone, pageZone);
  useProofOfLife(latest?.sequence ?? null);
  if (shown === null) return <p className={css('message')}>{texts.loading}</p>;
  return <LoadedKitchenBoard key={zone} state={shown} />;
}

interface LoadedKitchenBoardProps {
  readonly state: BoardState;
}

const LoadedKitchenBoard = memo(function LoadedKitchenBoard({
  state: { tickets, status },
}: LoadedKitchenBoardProps) {
  const { boardLayout, laterMinutes } = status.choices;
  useAppearance(status.choices);
  const { open, shown } = useArrangement(tickets, {
    filter: noFilter,
    laterMinutes,
    layout: boardLayout,
    wanted: null,
  });
  const printers = usePrinterViews(status.printing.printers);
  const ringing = ringingTickets(open);
  return (
    <WithAgeChoices choices={status.choices}>
      <main className={css('page')}>
        <VisuallyHidden elementType="h1">{texts.board.kitchen}</VisuallyHidden>
        <WithStoreFacts status={status}>
          <WithSameNumbers tickets={open}>
            <BoardField layout={boardLayout} shown={shown} printers={printers} />
          </WithSameNumbers>
        </WithStoreFacts>
        {open.length === 0 && <p className={css('message')}>{texts.noOpenOrders}</p>}
      </main>
      <p className={css('line', ringing.length > 0 && 'ringing')} role="status">
        {ringing.length === 0 ? texts.ringing.nothing : texts.ringing.orders(ringing.map(nameOf))}
      </p>
    </WithAgeChoices>
  );
});
