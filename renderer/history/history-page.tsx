import { useEffect, useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import { BlockedOfDay } from '../blocked/blocked-checkouts';
import type { PrinterView } from '../board/banners/printer-views';
import { ask, relay } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';
import { useExternalValue } from '../core-client/use-external-value';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { DayBar } from './day-bar';
import { DaySheetPanel } from './day-sheet-panel';
import { DayTable } from './day-table';
import { countsOf, type DayFilter, dayFilters, listedBlocked, listedTickets } from './filter-day';
import styles from './history-page.module.css';
import { createHistoryStore, type HistoryState, type HistoryStore } from './history-store';
import { TicketDetail } from './ticket-detail';

const css = classNamesOf(styles);
const words = texts.history;
const findWords = texts.history.find;
const filterWords = texts.history.filters;

/** Any kept day: its tickets, its blocked checkouts, and its totals. */
export function HistoryPage({ printers }: { readonly printers: readonly PrinterView[] }) {
  const [store] = useState(openHistory);
  const { shown: state } = useExternalValue(store.subscribe, store.getState);
  useEffect(store.open, []);
  return (
    <div className={css('page')}>
      <h2 className={css('title')}>{words.title}</h2>
      {/* A new day starts with nothing typed and nothing open. */}
      <Day key={state.day} state={state} store={store} printers={printers} />
    </div>
  );
}

function openHistory(): HistoryStore {
  return createHistoryStore(ask, relay.onChange, (name, code) => tellStaff(texts.notDone(name, code)));
}

interface DayProps {
  readonly state: HistoryState;
  readonly store: HistoryStore;
  readonly printers: readonly PrinterView[];
}

function Day({ state: { days, day, record, failure }, store, printers }: DayProps) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<DayFilter>('all');
  const [opened, setOpened] = useState<string | null>(null);
  // If there is no room for both, the sheet replaces the list.
  const [sheetInFront, setSheetInFront] = useState(false);
  const ticket = record?.tickets.find(({ id }) => id === opened);
  const showing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setSheetInFront(false);
      set(value);
    };
  const close = (): void => {
    setOpened(null);
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(opened ?? '')}"]`);
      row?.focus();
    });
  };
  return (
    <>
      <div className={css('tools')}>
        <DayBar
          days={days}
          day={day}
          tests={record?.tickets.filter(({ test }) => test).length ?? 0}
          onShow={store.show}
          onRefresh={store.refresh}
        />
        <FindInDay query={query} onChange={showing(setQuery)} />
        {record !== null && (
          <DayFilters counts={countsOf(record)} filter={filter} onChange={showing(setFilter)} />
        )}
        {record !== null && ticket === undefined && (
          <div className={css('swap')}>
            <ActionButton variant="plain" onAction={() => setSheetInFront(!sheetInFront)}>
              {sheetInFront ? words.list.label : words.sheet.label}
            </ActionButton>
          </div>
        )}
      </div>
      {record === null ? (
        <p className={css('empty')}>{failure === null ? words.reading : texts.notDone('readDay', failure)}</p>
      ) : (
        <div className={css('panes')}>
          <div className={css('list')}>
            <DayList record={record} filter={filter} query={query} opened={opened} onOpen={setOpened} />
          </div>
          {ticket === undefined ? (
            <div className={css('beside', 'sheet', sheetInFront && 'front')}>
              <DaySheetPanel record={record} printers={printers} />
            </div>
          ) : (
            <div className={css('beside', 'order')}>
              <TicketDetail key={ticket.id} listed={ticket} printers={printers} onClose={close} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

interface DayListProps {
  readonly record: NonNullable<HistoryState['record']>;
  readonly filter: DayFilter;
  readonly query: string;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

function DayList({ record, filter, query, opened, onOpen }: DayListProps) {
  const tickets = useMemo(
    () => (filter === 'blocked' ? [] : listedTickets(record, filter, query)),
    [record, filter, query],
  );
  const blocked = useMemo(
    () => (filter === 'blocked' ? listedBlocked(record, query) : []),
    [record, filter, query],
  );
  if (tickets.length + blocked.length === 0) {
    const text = countsOf(record)[filter] === 0 ? words.empty[filter] : words.find.nothing(query);
    return (
      <p className={css('empty')} role="status">
        {text}
      </p>
    );
  }
  return filter === 'blocked' ? (
    <BlockedOfDay blocked={blocked} />
  ) : (
    <DayTable key={`${filter} ${query}`} tickets={tickets} opened={opened} onOpen={onOpen} />
  );
}

interface FindInDayProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
}

/** Finds an order of the day the way guests ask for it at the counter. */
function FindInDay({ query, onChange }: FindInDayProps) {
  return (
    <input
      type="search"
      className={css('find-row')}
      aria-label={findWords.label}
      placeholder={findWords.hint}
      value={query}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface DayFiltersProps {
  readonly counts: Readonly<Record<DayFilter, number>>;
  readonly filter: DayFilter;
  readonly onChange: (filter: DayFilter) => void;
}

/** What the day's list shows, each with its count. */
function DayFilters({ counts, filter, onChange }: DayFiltersProps) {
  return (
    <RadioGroup
      className={css('filter-row')}
      orientation="horizontal"
      aria-label={filterWords.label}
      value={filter}
      onChange={(value) => onChange(dayFilters.find((known) => known === value) ?? 'all')}
    >
      {dayFilters.map((one) => (
        <Radio key={one} value={one} className={css('choice')}>
          {filterWords[one](counts[one])}
        </Radio>
      ))}
    </RadioGroup>
  );
}
