import type { Logger } from 'pino';
import { moneyIn } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { CoreHandlers } from '../../../shared/ipc/commands';
import type { DayRecord } from '../../../shared/status/history';
import { type Feed, toBoardTicket } from '../feed';
import { dayCsv } from '../history/day-csv';
import { FindDone, type FindDoneDeps } from '../history/find-done';
import { prettyJson } from '../history/pretty-json';
import { type HistoryDeps, listDays, readDay, readTicket } from '../history/read-day';
import { sheetPage } from '../history/sheet-page';
import type { Printing } from '../printing/printing';
import type { PageRenderer } from '../printing/render/paper';
import { documentOf } from '../printing/slip-document';
import { done, failed } from '../result';
import { reasonOf } from '../storage/storage-error';
import type { TicketStore } from '../tickets/ticket-store';
import type { MoveFiles } from '../transfer/move-files';

type HistoryCommands = Pick<
  CoreHandlers,
  'listDays' | 'readDay' | 'readTicket' | 'findDone' | 'bringTicket' | 'exportDay' | 'printDay'
>;

export interface HistoryCommandDeps extends HistoryDeps, FindDoneDeps {
  readonly feed: Pick<Feed, 'holds' | 'bring'>;
  readonly store: Pick<TicketStore, 'all' | 'get'>;
  readonly printing: Pick<Printing, 'queue'>;
  readonly paper: PageRenderer;
  readonly moveFiles: MoveFiles;
  readonly currency: () => string;
  readonly regionLocale: string | undefined;
  readonly log: Pick<Logger, 'error'>;
}

export function historyCommands(deps: HistoryCommandDeps): HistoryCommands {
  const days = new SharedReading((day) => readDay(deps, day));
  const search = new FindDone(deps);
  const withDay = async <Result>(
    day: string,
    use: (record: DayRecord) => Result | Promise<Result>,
  ): Promise<Result | ReturnType<typeof failed>> => {
    try {
      const record = await days.read(day);
      return record === null ? failed('NO_SUCH_DAY') : await use(record);
    } catch (error) {
      deps.log.error({ reason: reasonOf(error) }, 'a day could not be read');
      return failed('FILE_NOT_READ');
    }
  };
  return {
    listDays: () => ({ ok: true, value: listDays(deps) }),
    readDay: ({ day }) => withDay(day, (value) => ({ ok: true, value })),
    readTicket: async ({ id }) => {
      const ticket = await readTicket(deps, id);
      if (ticket === null) return failed('NO_SUCH_TICKET');
      return { ok: true, value: { ticket: toBoardTicket(ticket), body: prettyJson(ticket.body) } };
    },
    findDone: async ({ query }) => ({ ok: true, value: await search.find(query) }),
    bringTicket: ({ id }) => {
      if (deps.store.get(id) === null) return failed('NO_SUCH_TICKET');
      deps.feed.bring(id);
      return done;
    },
    exportDay: ({ day }) => withDay(day, (record) => exported(deps, record)),
    printDay: ({ day, printerId }) =>
      withDay(day, async ({ sheet }) => {
        const queue = deps.printing.queue(printerId);
        if (queue === null) return failed('NO_SUCH_PRINTER');
        const { printer } = queue;
        const page = sheetPage(day, sheet, printer, deps.clock.now(), moneyIn(deps.currency(), texts.locale));
        const value = await queue.printBetween(() => documentOf([page], printer, deps.paper));
        return { ok: true, value };
      }),
  };
}

async function exported(deps: HistoryCommandDeps, { day, tickets }: DayRecord) {
  try {
    const saved = await deps.moveFiles.save(`counter-relay-${day}.csv`, async () =>
      dayCsv(tickets, deps.currency(), deps.regionLocale),
    );
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'a day could not be saved');
    return failed('FILE_NOT_WRITTEN');
  }
}

/** Lets callers for the same day share one read in progress. */
class SharedReading {
  readonly #running = new Map<string, Promise<DayRecord | null>>();

  constructor(private readonly readNow: (day: string) => Promise<DayRecord | null>) {}

  read(day: string): Promise<DayRecord | null> {
    const running = this.#running.get(day) ?? this.readNow(day).finally(() => this.#running.delete(day));
    this.#running.set(day, running);
    return running;
  }
}
