import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Tab, TabList, TabPanel, Tabs, VisuallyHidden } from 'react-aria-components';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { tellStaff } from '../notices';
import { relay } from '../relay';
import { SetUpPanel } from '../setup/set-up-panel';
import { useSetUpPanel } from '../setup/use-set-up-panel';
import { arrangeTickets, boardColumns } from './arrange-tickets';
import { Banners } from './banners';
import styles from './board.module.css';
import type { BoardState } from './board-state';
import { type BoardStore, createBoardStore } from './board-store';
import { ringingTickets, soundsFor } from './chime-plan';
import { DoneList } from './done-list';
import { EmptyBoard } from './empty-board';
import { RingingBar } from './ringing-bar';
import { StatusBar } from './status-bar';
import { TicketColumn } from './ticket-column';
import { useChime } from './use-chime';
import { useProofOfLife } from './use-proof-of-life';
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

function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}

function LoadedBoard({ state: { tickets, status } }: { readonly state: BoardState }) {
  const [tab, setTab] = useState<'board' | 'done'>('board');
  const columns = useMemo(() => arrangeTickets(tickets.values()), [tickets]);
  const ringing = useMemo(() => ringingTickets(boardColumns.flatMap((column) => columns[column])), [columns]);
  const sounds = useMemo(() => soundsFor(ringing), [ringing]);
  const troubles = useTroubles(status);
  const trouble = troubles.unknown.size > 0;
  const soundProblem = useChime(useMemo(() => ({ tickets: sounds, trouble }), [sounds, trouble]));
  const menu = useRef<HTMLButtonElement>(null);
  const panel = useSetUpPanel(status.setUp.done, menu);

  const show = (ticketId: string): void => {
    setTab('board');
    requestAnimationFrame(() => {
      document.querySelector(`[data-ticket="${CSS.escape(ticketId)}"]`)?.scrollIntoView({ block: 'start' });
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
    </TabList>
  );
  return (
    <Tabs
      className={css('page')}
      selectedKey={tab}
      onSelectionChange={(key) => setTab(key === 'done' ? 'done' : 'board')}
    >
      <StatusBar status={status} tabs={tabList} menu={menu} onSetUp={() => panel.openAt('top')} />
      <main className={css('main')}>
        <VisuallyHidden elementType="h1">{texts.appName}</VisuallyHidden>
        <Banners status={status} soundProblem={soundProblem} troubles={troubles} onSetUp={panel.openAt} />
        <div className={css('row', panel.isOpen && 'shared')}>
          <TabPanel id="board" className={css('panel', 'columns')} shouldForceMount>
            {boardColumns.map((column) => (
              <TicketColumn key={column} column={column} tickets={columns[column]} />
            ))}
            {empty && <EmptyBoard firstLook={status.lastOrderAt === null} />}
          </TabPanel>
          <TabPanel id="done" className={css('panel', 'done')}>
            <DoneList tickets={columns.done} />
          </TabPanel>
          {panel.isOpen && (
            <SetUpPanel
              setUp={status.setUp}
              arrival={status.arrival}
              wish={panel.wish}
              onClose={panel.close}
            />
          )}
        </div>
      </main>
      <RingingBar ringing={ringing} loudest={sounds[0] ?? null} onShow={show} />
    </Tabs>
  );
}
