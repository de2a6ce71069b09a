import { memo, useMemo, useRef, useState } from 'react';
import { TabPanel, Tabs, VisuallyHidden } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { BoardState } from '../core-client/board-state';
import { followCore } from '../core-client/core-client';
import { WithStoreFacts } from '../core-client/store-facts';
import { useExternalValue } from '../core-client/use-external-value';
import { useProofOfLife } from '../core-client/use-proof-of-life';
import { pageZone, subscribeToZone } from '../core-client/zone';
import { HistoryPage } from '../history/history-page';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { useAppearance } from '../styles/use-appearance';
import { BoardTools } from '../tools/board-tools';
import { noFilter, passes } from '../tools/filter';
import { FilterBar } from '../tools/filter-bar';
import { classNamesOf } from '../ui/class-names';
import { RingingBar } from './alarms/ringing-bar';
import { usePauseReminder } from './alarms/use-pause-reminder';
import { useRinging } from './alarms/use-ringing';
import { useTroubles } from './alarms/use-troubles';
import { Banners } from './banners/banners';
import { heldSlips } from './banners/held-slips';
import { usePrinterViews } from './banners/use-printer-views';
import { useZoneApart } from './banners/use-zone-apart';
import styles from './board.module.css';
import { BoardPanel } from './board-panel';
import { BesideTabs, type BoardTab, BoardTabs, tabOf } from './board-tabs';
import { BoardField } from './layout/board-field';
import { DoneList } from './layout/done-list';
import { EmptyBoard } from './layout/empty-board';
import { useArrangement } from './layout/use-arrangement';
import { useShowTicket } from './layout/use-show-ticket';
import { StatusBar } from './status-bar/status-bar';
import { WithAgeChoices } from './ticket/age-choices';
import { WithSameNumbers } from './ticket/marks/same-numbers';
import { unprovedTickets } from './ticket/ticket-paper';
import { useSidePanel } from './use-side-panel';

const css = classNamesOf(styles);

/** The whole screen staff look at during service. */
export function Board() {
  const [store] = useState(followCore);
  const { latest, shown } = useExternalValue(store.subscribe, store.getState);
  const { shown: zone } = useExternalValue(subscribeToZone, pageZone);
  useProofOfLife(latest?.sequence ?? null);
  if (shown === null) return <p className={css('loading')}>{texts.loading}</p>;
  return (
    <WithAgeChoices choices={shown.status.choices}>
      <WithStoreFacts status={shown.status}>
        {/* Times appear all over the page: a new time zone redraws all of it. */}
        <LoadedBoard key={zone} state={shown} />
      </WithStoreFacts>
    </WithAgeChoices>
  );
}

const LoadedBoard = memo(function LoadedBoard({ state }: { readonly state: BoardState }) {
  const { tickets, doneCount, status } = state;
  const { boardLayout, laterMinutes, singleKeys } = status.choices;
  const [tab, setTab] = useState<BoardTab>('board');
  const [filter, setFilter] = useState(noFilter);
  useAppearance(status.choices);
  const { show, drawn } = useShowTicket({ tickets, filter, onFilter: setFilter, onTab: setTab });
  const view = { filter, laterMinutes, layout: boardLayout, wanted: drawn };
  const { columns, open, shown } = useArrangement(tickets, view);
  const printers = usePrinterViews(status.printing.printers);
  const unproved = useMemo(() => unprovedTickets(tickets.values(), printers), [tickets, printers]);
  const held = useMemo(() => heldSlips(tickets.values()), [tickets]);
  const troubles = useTroubles(status, unproved);
  const trouble = troubles.unknown.size > 0;
  const reminder = usePauseReminder(status);
  const zoneApart = useZoneApart(status.zone);
  const ringing = useRinging(tickets, status, { trouble, reminder: reminder?.key ?? null });
  const menu = useRef<HTMLButtonElement>(null);
  const side = useSidePanel(status.setUp.done, menu);
  useShortcuts({
    singleKeys,
    done: columns.done,
    panel: side.panel,
    onBoard: () => setTab('board'),
    onPanel: side.open,
    onClosePanel: side.close,
  });

  const tabs = <BoardTabs done={doneCount} />;
  return (
    <Tabs className={css('page')} selectedKey={tab} onSelectionChange={(key) => setTab(tabOf(key))}>
      <BesideTabs tabs={tabs}>
        <StatusBar
          status={status}
          tabs={tabs}
          menu={menu}
          urgent={ringing.urgent}
          onShow={show}
          onSetUp={() => side.openSetUp('top')}
          onPrinters={side.openPrinters}
          onPanel={side.open}
        />
        <main className={css('main')}>
          <VisuallyHidden elementType="h1">{texts.appName}</VisuallyHidden>
          <Banners
            status={status}
            soundProblem={ringing.soundProblem}
            reminder={reminder}
            unproved={unproved}
            held={held}
            zoneApart={zoneApart}
            troubles={troubles}
            onSetUp={side.openSetUp}
            onPrinters={side.openPrinters}
            onShow={show}
          />
          {tab === 'board' && (
            <FilterBar
              filter={filter}
              hidden={open.filter((ticket) => !passes(ticket, filter)).length}
              onShowAll={() => setFilter(noFilter)}
            />
          )}
          <div className={css('row')}>
            <TabPanel id="board" className={css('panel')} shouldForceMount>
              <WithSameNumbers tickets={open}>
                <BoardField layout={boardLayout} shown={shown} printers={printers} />
              </WithSameNumbers>
              {open.length === 0 && <EmptyBoard hasNoOrderYet={status.lastOrderAt === null} />}
            </TabPanel>
            <TabPanel id="done" className={css('panel', 'done')}>
              <DoneList
                tickets={columns.done}
                count={doneCount}
                printers={printers}
                onHistory={() => setTab('history')}
              />
            </TabPanel>
            <TabPanel id="history" className={css('panel', 'done')}>
              <HistoryPage printers={printers} />
            </TabPanel>
            <BoardPanel side={side} state={state} onShow={show} />
          </div>
        </main>
        <RingingBar
          ringing={ringing.ringing}
          notDrawn={shown.left}
          loudest={ringing.sounds[0] ?? null}
          trouble={trouble}
          onShow={show}
        >
          <BoardTools
            tickets={open}
            done={columns.done}
            filter={filter}
            onFilter={setFilter}
            panel={side.panel.kind}
            onPanel={side.open}
            onClosePanel={side.close}
          />
        </RingingBar>
      </BesideTabs>
    </Tabs>
  );
});
