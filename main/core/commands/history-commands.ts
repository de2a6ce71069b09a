import { moneyIn } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { CoreHandlers, FailureCode } from '../../../shared/ipc/commands';
import type { DayRecord } from '../../../shared/status/history';
import { toBoardTicket } from '../feed';
import { dayCsv } from '../history/day-csv';
import { FindDone } from '../history/find-done';
import { prettyJson } from '../history/pretty-json';
import { listDays, readDay, readTicket } from '../history/read-day';
import { sheetPage } from '../history/sheet-page';
import { documentOf } from '../printing/slip-document';
import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';

type HistoryCommands = Pick<
  CoreHandlers,
  'listDays' | 'readDay' | 'readTicket' | 'findDone' | 'bringTicket' | 'exportDay' | 'printDay'
>;

/** What stands behind the history. */
export function historyCommands(relay: RelayParts): HistoryCommands {
  const days = new SharedReading((day) => readDay(relay, day));
  const done = new FindDone(relay);
  const withDay = async <Result>(
    day: string,
    use: (record: DayRecord) => Result | Promise<Result>,
  ): Promise<Result | ReturnType<typeof failed>> => {
    try {
      const record = await days.read(day);
      return record === null ? failed('NO_SUCH_DAY') : await use(record);
    } catch (error) {
      relay.log.error({ reason: reasonOf(error) }, 'a day could not be read');
      return failed('FILE_NOT_READ');
    }
  };
  return {
    listDays: () => ({ ok: true, value: listDays(relay) }),
    readDay: ({ day }) => withDay(day, (value) => ({ ok: true, value })),
    readTicket: async ({ id }) => {
      const ticket = await readTicket(relay, id);
      if (ticket === null) return failed('NO_SUCH_TICKET');
      return { ok: true, value: { ticket: toBoardTicket(ticket), body: prettyJson(ticket.body) } };
    },
    findDone: async ({ query }) => ({ ok: true, value: await done.find(query) }),
    bringTicket: ({ id }) => {
      if (relay.store.get(id) === null) return failed('NO_SUCH_TICKET');
      relay.feed.bring(id);
      return { ok: true, value: null };
    },
    exportDay: ({ day }) => withDay(day, (record) => exported(relay, record)),
    printDay: ({ day, printerId }) =>
      withDay(day, async ({ sheet }) => {
        const queue = relay.printing.queue(printerId);
        if (queue === null) return failed('NO_SUCH_PRINTER');
        const { printer } = queue;
        const page = sheetPage(day, sheet, printer, relay.clock.now(), moneyIn(relay.currency, texts.locale));
        const value = await queue.printBetween(() => documentOf([page], printer, relay.paper));
        return { ok: true, value };
      }),
  };
}

async function exported(relay: RelayParts, { day, tickets }: DayRecord) {
  try {
    const saved = await relay.moveFiles.save(`counter-relay-${day}.csv`, async () =>
      dayCsv(tickets, relay.currency, relay.regionLocale),
    );
    return saved ? ({ ok: true, value: null } as const) : failed('CANCELLED');
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'a day could not be saved');
    return failed('FILE_NOT_WRITTEN');
  }
}

/** Those who ask for the same day while it is being read share one reading of it. */
class SharedReading {
  readonly #running = new Map<string, Promise<DayRecord | null>>();

  constructor(private readonly readNow: (day: string) => Promise<DayRecord | null>) {}

  read(day: string): Promise<DayRecord | null> {
    const running = this.#running.get(day) ?? this.readNow(day).finally(() => this.#running.delete(day));
    this.#running.set(day, running);
    return running;
  }
}

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
