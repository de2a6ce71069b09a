import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Tab, TabList, TabPanel, Tabs, VisuallyHidden } from 'react-aria-components';
import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { isOpen } from '../../shared/ticket/standing';
import { classNamesOf } from '../class-names';
import { HistoryPage } from '../history/history-page';
import { tellStaff } from '../notices';
import { OpeningPanel } from '../ordering/opening-panel';
import { PrintersPanel } from '../printers/printers-panel';
import { relay } from '../relay';
import { SettingsPanel } from '../settings/settings-panel';
import { SetUpPanel } from '../setup/set-up-panel';
import { AllDayPanel } from '../tools/all-day-panel';
import { BoardTools } from '../tools/board-tools';
import { noFilter, passes } from '../tools/filter';
import { FilterBar } from '../tools/filter-bar';
import { FindPanel } from '../tools/find-panel';
import { ShortcutsPanel } from '../tools/shortcuts-panel';
import { useShortcuts } from '../tools/use-shortcuts';
import { arrangeTickets, boardColumns } from './arrange-tickets';
import { Banners } from './banners';
import styles from './board.module.css';
import type { BoardState } from './board-state';
import { type BoardStore, createBoardStore } from './board-store';
import { DoneList } from './done-list';
import { EmptyBoard } from './empty-board';
import { heldSlips } from './held-slips';
import { RingingBar } from './ringing-bar';
import { StatusBar } from './status-bar';
import { TicketColumn } from './ticket-column';
import { unprovedTickets } from './ticket-paper';
import { usePauseReminder } from './use-pause-reminder';
import { usePrinterViews } from './use-printer-views';
import { useProofOfLife } from './use-proof-of-life';
import { useRinging } from './use-ringing';
import { useSidePanel } from './use-side-panel';
import { useTroubles } from './use-troubles';

const css = classNamesOf(styles);

/** The whole screen that staff look at during service. */
export function Board() {
  const [store] = useState(followCore);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useProofOfLife(state?.sequence ?? null);
  if (state === null) return <p className={css('loading')}>{texts.loading}</p>;
  return <LoadedBoard state={state} />;
}

type BoardTab = 'board' | 'done' | 'history';

function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}

function LoadedBoard({ state: { tickets, status } }: { readonly state: BoardState }) {
  const [tab, setTab] = useState<BoardTab>('board');
  const [filter, setFilter] = useState(noFilter);
  const columns = useMemo(() => arrangeTickets(tickets.values()), [tickets]);
  const open = useMemo(() => boardColumns.flatMap((column) => columns[column]), [columns]);
  const shown = useMemo(
    () => arrangeTickets([...tickets.values()].filter((ticket) => passes(ticket, filter))),
    [tickets, filter],
  );
  const printers = usePrinterViews(status.printing.printers);
  const unproved = useMemo(() => unprovedTickets(tickets.values(), printers), [tickets, printers]);
  const held = useMemo(() => heldSlips(tickets.values()), [tickets]);
  const troubles = useTroubles(status, unproved);
  const trouble = troubles.unknown.size > 0;
  const reminder = usePauseReminder(status);
  const { ringing, sounds, urgent, soundProblem } = useRinging(tickets, status, {
    trouble,
    reminder: reminder?.key ?? null,
  });
  const menu = useRef<HTMLButtonElement>(null);
  const { panel, open: openPanel, openSetUp, openPrinters, close } = useSidePanel(status.setUp.done, menu);

  useShortcuts({
    singleKeys: status.choices.singleKeys,
    done: columns.done,
    panel,
    onBoard: () => setTab('board'),
    onPanel: openPanel,
    onClosePanel: close,
  });

  const show = (ticket: BoardTicket): void => {
    if (!passes(ticket, filter)) setFilter(noFilter);
    setTab(isOpen(ticket) ? 'board' : 'done');
    requestAnimationFrame(() => {
      document.querySelector(`[data-ticket="${CSS.escape(ticket.id)}"]`)?.scrollIntoView({ block: 'start' });
    });
  };

  const empty = boardColumns.every((column) => columns[column].length === 0);
  const tabList = (
    <TabList className={css('tabs')} aria-label={texts.tabs.label}>
      <Tab id="board" className={css('tab')}>
        {texts.tabs.board}
      </Tab>
      <Tab id="done" className={css('tab')}>
        {texts.tabs.done(columns.done.length)}
      </Tab>
      <Tab id="history" className={css('tab')}>
        {texts.tabs.history}
      </Tab>
    </TabList>
  );
  return (
    <Tabs
      className={css('page')}
      selectedKey={tab}
      onSelectionChange={(key) => setTab(key === 'done' || key === 'history' ? key : 'board')}
    >
      <StatusBar
        status={status}
        tabs={tabList}
        menu={menu}
        urgent={urgent}
        onShow={show}
        onSetUp={() => openSetUp('top')}
        onPrinters={openPrinters}
        onPanel={openPanel}
      />
      <main className={css('main')}>
        <VisuallyHidden elementType="h1">{texts.appName}</VisuallyHidden>
        <Banners
          status={status}
          soundProblem={soundProblem}
          reminder={reminder}
          unproved={unproved}
          held={held}
          troubles={troubles}
          onSetUp={openSetUp}
          onPrinters={openPrinters}
          onShow={show}
        />
        {tab === 'board' && (
          <FilterBar
            filter={filter}
            hidden={open.filter((ticket) => !passes(ticket, filter)).length}
            onShowAll={() => setFilter(noFilter)}
          />
        )}
        <div className={css('row', panel.kind !== 'none' && 'shared')}>
          <TabPanel id="board" className={css('panel', 'columns')} shouldForceMount>
            {boardColumns.map((column) => (
              <TicketColumn key={column} column={column} tickets={shown[column]} printers={printers} />
            ))}
            {empty && <EmptyBoard firstLook={status.lastOrderAt === null} />}
          </TabPanel>
          <TabPanel id="done" className={css('panel', 'done')}>
            <DoneList tickets={columns.done} printers={printers} />
          </TabPanel>
          <TabPanel id="history" className={css('panel', 'done')}>
            <HistoryPage printers={printers} />
          </TabPanel>
          {panel.kind === 'set-up' && (
            <SetUpPanel
              setUp={status.setUp}
              arrival={status.arrival}
              hasPrinter={printers.length > 0}
              wish={panel.wish}
              onPrinters={openPrinters}
              onClose={close}
            />
          )}
          {panel.kind === 'opening' && (
            <OpeningPanel hours={status.openingHours} control={status.setUp.control} onClose={close} />
          )}
          {panel.kind === 'settings' && (
            <SettingsPanel
              status={status}
              onPanel={openPanel}
              onSetUp={openSetUp}
              onPrinters={openPrinters}
              onClose={close}
            />
          )}
          {panel.kind === 'all-day' && (
            <AllDayPanel tickets={tickets} laterMinutes={status.choices.laterMinutes} onClose={close} />
          )}
          {panel.kind === 'find' && (
            <FindPanel
              tickets={tickets}
              refusals={status.refusals}
              laterMinutes={status.choices.laterMinutes}
              wish={panel}
              onShow={show}
              onClose={close}
            />
          )}
          {panel.kind === 'shortcuts' && (
            <ShortcutsPanel singleKeys={status.choices.singleKeys} onClose={close} />
          )}
          {panel.kind === 'printers' && (
            <PrintersPanel
              printing={status.printing}
              control={status.setUp.control}
              wish={panel}
              onClose={close}
            />
          )}
        </div>
      </main>
      <RingingBar ringing={ringing} loudest={sounds[0] ?? null} trouble={trouble} onShow={show}>
        <BoardTools
          tickets={open}
          done={columns.done}
          filter={filter}
          onFilter={setFilter}
          onPanel={openPanel}
        />
      </RingingBar>
    </Tabs>
  );
}
