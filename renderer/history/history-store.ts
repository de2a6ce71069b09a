import type { RelayBridge } from '../../shared/ipc/bridge';
import type { CommandArgument, CommandName, FailureCode, Outcome } from '../../shared/ipc/commands';
import type { DayRecord, DaySummary } from '../../shared/status/history';

/** The minimum time between two reads of today, in milliseconds: many orders a second may come in. */
const betweenMs = 3_000;

export interface HistoryState {
  /** Newest first; empty until they are read. */
  readonly days: readonly DaySummary[];
  /** The day shown; null until the days are read. */
  readonly day: string | null;
  /** Null until the day is read. */
  readonly record: DayRecord | null;
  /** Why there is no record; null while it is being read. */
  readonly failure: FailureCode | null;
}

export interface HistoryStore {
  readonly getState: () => HistoryState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts reading, and rereads today while orders come in. Returns a function that stops it. */
  readonly open: () => () => void;
  readonly show: (day: string) => void;
  readonly refresh: () => void;
}

type Ask = <Name extends CommandName>(name: Name, argument: CommandArgument<Name>) => Promise<Outcome<Name>>;

/** The kept days, and one of them in full; today at first. A failure is reported to `onFailure`. */
export function createHistoryStore(
  ask: Ask,
  onChange: RelayBridge['onChange'],
  onFailure: (command: CommandName, code: FailureCode) => void,
): HistoryStore {
  let state: HistoryState = { days: [], day: null, record: null, failure: null };
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let reading = 0;
  let isOpen = false;

  const setState = (next: Partial<HistoryState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const failed = (command: CommandName, code: FailureCode): void => {
    setState({ failure: code });
    onFailure(command, code);
  };

  const read = async (): Promise<void> => {
    reading += 1;
    const number = reading;
    const days = await ask('listDays', null);
    if (number !== reading || !isOpen) return;
    if (!days.ok) {
      failed('listDays', days.code);
      return;
    }
    const day = state.day ?? dayToBeginWith(days.value);
    setState({ days: days.value, day });
    if (day === null) return;
    const record = await ask('readDay', { day });
    if (number !== reading || !isOpen) return;
    if (record.ok) setState({ record: record.value, failure: null });
    else failed('readDay', record.code);
  };

  const isToday = (): boolean => state.days.some(({ day, today }) => today && day === state.day);

  const readSoon = (): void => {
    if (timer !== null || !isToday()) return;
    timer = setTimeout(() => {
      timer = null;
      void read();
    }, betweenMs);
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => {
      isOpen = true;
      const stopListening = onChange(readSoon);
      void read();
      return () => {
        isOpen = false;
        stopListening();
        if (timer !== null) clearTimeout(timer);
        timer = null;
      };
    },
    show: (day) => {
      if (day === state.day) return;
      setState({ day, record: null, failure: null });
      void read();
    },
    refresh: () => void read(),
  };
}

function dayToBeginWith(days: readonly DaySummary[]): string | null {
  return (days.find(({ today }) => today) ?? days[0])?.day ?? null;
}
