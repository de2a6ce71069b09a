import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { CommandHandlers, FailureCode } from '../../../shared/ipc/commands';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { PrinterChoices } from '../../../shared/printing/printer-input';
import type { ActivityLog } from '../activity/activity-log';
import { type CounterClock, isoNow } from '../clock';
import { transportOf } from '../printing/build-printing';
import { printerProfiles } from '../printing/printer-profile';
import type { Printing } from '../printing/printing';
import type { PageRenderer } from '../printing/render/paper';
import { htmlOf } from '../printing/render/render-html';
import { samplePages } from '../printing/sample-slip';
import { documentOf } from '../printing/slip-document';
import { queuesOfSystem } from '../printing/transport/queues-of-system';
import { done, failed } from '../result';
import type { Environment } from '../settings/environment';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf, StorageError } from '../storage/storage-error';

type PrintCommands = Pick<
  CommandHandlers,
  | 'findPrinters'
  | 'addPrinter'
  | 'changePrinter'
  | 'removePrinter'
  | 'testPrinter'
  | 'previewPrinter'
  | 'tryConnection'
  | 'changePrinting'
  | 'reprintTicket'
  | 'settlePrint'
  | 'settleHeld'
>;

export interface PrintCommandDeps {
  readonly printing: Printing;
  readonly paper: PageRenderer;
  readonly settings: SettingsStore;
  readonly environment: Pick<Environment, 'printers'>;
  readonly clock: CounterClock;
  readonly currency: () => string;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly statusChanged: () => void;
}

export function printCommands(deps: PrintCommandDeps): PrintCommands {
  const sample = (printer: PrinterSettings) => samplePages(printer, deps.clock, deps.currency());
  return {
    findPrinters: async () => {
      const system = queuesOfSystem();
      const queues = await system.list().catch((error: unknown) => {
        // A computer without a printing system still has network printers.
        deps.log.warn({ reason: reasonOf(error) }, 'printer queues could not be listed');
        return [];
      });
      return { ok: true, value: { queues, rawQueues: system.rawQueues, profiles: printerProfiles() } };
    },
    addPrinter: ({ choices }) =>
      changePrinters(deps, (printers) => [
        ...printers,
        { ...choices, id: randomUUID(), addedAt: isoNow(deps.clock) },
      ]),
    changePrinter: ({ id, choices }) =>
      changePrinters(deps, (printers) =>
        has(printers, id) ? printers.map((one) => (one.id === id ? { ...one, ...choices } : one)) : null,
      ),
    removePrinter: ({ id }) =>
      changePrinters(deps, (printers) => (has(printers, id) ? without(printers, id) : null)),
    testPrinter: async ({ id }) => {
      const queue = deps.printing.queue(id);
      if (queue === null) return failed('NO_SUCH_PRINTER');
      const { printer } = queue;
      const value = await queue.printBetween(() => documentOf(sample(printer), printer, deps.paper));
      deps.activity.add({ what: 'test-print', printer: id, outcome: value.kind });
      return { ok: true, value };
    },
    previewPrinter: async ({ choices }) => {
      const printer = asPrinter(choices);
      try {
        const png = await deps.paper.picture(htmlOf(sample(printer)), printer.paperMm);
        const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
        return { ok: true, value: { picture, paperMm: printer.paperMm } };
      } catch (error) {
        deps.log.warn({ reason: reasonOf(error) }, 'a preview could not be drawn');
        return failed('NO_PICTURE');
      }
    },
    tryConnection: async ({ connection }) => {
      const reached = await transportOf({ connection, answers: true, profile: 'generic' }).reach();
      if (reached.kind === 'failed') {
        const { problem } = reached;
        return { ok: true, value: { kind: 'trouble', problem, since: isoNow(deps.clock) } };
      }
      reached.link.close();
      return { ok: true, value: { kind: reached.link.deaf ? 'deaf' : 'ready' } };
    },
    changePrinting: (part) => {
      deps.settings.change(part);
      deps.printing.checkAll();
      deps.statusChanged();
      return done;
    },
    reprintTicket: ({ id, printerId, layout }) => onDisk(() => deps.printing.reprint(id, printerId, layout)),
    settlePrint: ({ id, key, cameOut }) =>
      onDisk(async () => ((await deps.printing.settlePrint(id, key, cameOut)) ? null : 'NO_SUCH_TICKET')),
    settleHeld: ({ print }) =>
      onDisk(async () => {
        await deps.printing.settleHeld(print);
        return null;
      }),
  };
}

/** `change` returns null if there is no such printer. */
async function changePrinters(
  deps: PrintCommandDeps,
  change: (printers: readonly PrinterSettings[]) => readonly PrinterSettings[] | null,
) {
  if (deps.environment.printers !== null) return failed('SET_BY_ENVIRONMENT');
  const printers = change(deps.settings.current.printers);
  if (printers === null) return failed('NO_SUCH_PRINTER');
  deps.settings.change({ printers });
  await deps.printing.printersChanged();
  return done;
}

/** Clears it as other printers' backup, too. */
function without(printers: readonly PrinterSettings[], id: string): PrinterSettings[] {
  return printers
    .filter((one) => one.id !== id)
    .map((one) => (one.backupId === id ? { ...one, backupId: null } : one));
}

function has(printers: readonly PrinterSettings[], id: string): boolean {
  return printers.some((one) => one.id === id);
}

function asPrinter(choices: PrinterChoices): PrinterSettings {
  return { ...choices, id: 'preview', addedAt: null };
}

async function onDisk(work: () => Promise<FailureCode | null>) {
  try {
    const failure = await work();
    return failure === null ? done : failed(failure);
  } catch (error) {
    if (error instanceof StorageError) return failed(error.code);
    throw error;
  }
}
