import type { CoreHandlers } from '../shared/contract';
import type { RelayParts } from './relay-parts';

type HistoryCommands = Pick<CoreHandlers, 'listDays' | 'readDay' | 'readTicket' | 'exportDay' | 'printDay'>;

const failed = { ok: false, code: 'UNEXPECTED' } as const;

/** What stands behind the history. */
export function historyCommands(_: RelayParts): HistoryCommands {
  return {
    listDays: () => failed,
    readDay: () => failed,
    readTicket: () => failed,
    exportDay: () => failed,
    printDay: () => failed,
  };
}
