import { randomUUID } from 'node:crypto';
import type { CommandHandlers, FailureCode } from '../../../shared/ipc/commands';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { PrinterChoices } from '../../../shared/printing/printer-input';
import { isoNow } from '../clock';
import { transportOf } from '../printing/build-printing';
import { printerProfiles } from '../printing/printer-profile';
import { htmlOf } from '../printing/render-html';
import { samplePages } from '../printing/sample-slip';
import { documentOf } from '../printing/slip-document';
import { queuesOfSystem } from '../printing/transport/queues-of-system';
import type { RelayParts } from '../services';
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

const done = { ok: true, value: null } as const;

/** What stands behind the printers' page and the paper of a ticket. */
export function printCommands(relay: RelayParts): PrintCommands {
  const sample = (printer: PrinterSettings) => samplePages(printer, relay.clock, relay.currency);
  return {
    findPrinters: async () => {
      const system = queuesOfSystem();
      const queues = await system.list().catch((error: unknown) => {
        // A computer without a printing system still has network printers.
        relay.log.warn({ reason: reasonOf(error) }, 'printer queues could not be listed');
        return [];
      });
      return { ok: true, value: { queues, rawQueues: system.rawQueues, profiles: printerProfiles() } };
    },
    addPrinter: ({ choices }) =>
      changePrinters(relay, (printers) => [
        ...printers,
        { ...choices, id: randomUUID(), addedAt: isoNow(relay.clock) },
      ]),
    changePrinter: ({ id, choices }) =>
      changePrinters(relay, (printers) =>
        has(printers, id) ? printers.map((one) => (one.id === id ? { ...one, ...choices } : one)) : null,
      ),
    removePrinter: ({ id }) =>
      changePrinters(relay, (printers) => (has(printers, id) ? without(printers, id) : null)),
    testPrinter: async ({ id }) => {
      const queue = relay.printing.queue(id);
      if (queue === null) return failed('NO_SUCH_PRINTER');
      const { printer } = queue;
      const value = await queue.printBetween(() => documentOf(sample(printer), printer, relay.paper));
      relay.activity.add({ what: 'test-print', printer: id, outcome: value.kind });
      return { ok: true, value };
    },
    previewPrinter: async ({ choices }) => {
      const printer = asPrinter(choices);
      try {
        const png = await relay.paper.picture(htmlOf(sample(printer)), printer.paperMm);
        const picture = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
        return { ok: true, value: { picture, paperMm: printer.paperMm } };
      } catch (error) {
        relay.log.warn({ reason: reasonOf(error) }, 'a preview could not be drawn');
        return failed('NO_PICTURE');
      }
    },
    tryConnection: async ({ connection }) => {
      const reached = await transportOf({ connection, answers: true, profile: 'generic' }).reach();
      if (reached.kind === 'failed') {
        const { problem } = reached;
        return { ok: true, value: { kind: 'trouble', problem, since: isoNow(relay.clock) } };
      }
      reached.link.close();
      return { ok: true, value: { kind: reached.link.deaf ? 'deaf' : 'ready' } };
    },
    changePrinting: (part) => {
      relay.settings.change(part);
      relay.printing.lookAtAll();
      relay.feed.statusChanged();
      return done;
    },
    reprintTicket: ({ id, printerId, layout }) => onDisk(() => relay.printing.reprint(id, printerId, layout)),
    settlePrint: ({ id, key, cameOut }) =>
      onDisk(async () => ((await relay.printing.settlePrint(id, key, cameOut)) ? null : 'NO_SUCH_TICKET')),
    settleHeld: ({ print }) =>
      onDisk(async () => {
        await relay.printing.settleHeld(print);
        return null;
      }),
  };
}

/** Null: there is no such printer. */
async function changePrinters(
  relay: RelayParts,
  change: (printers: readonly PrinterSettings[]) => readonly PrinterSettings[] | null,
) {
  if (relay.environment.printers !== null) return failed('SET_BY_ENVIRONMENT');
  const printers = change(relay.settings.current.printers);
  if (printers === null) return failed('NO_SUCH_PRINTER');
  relay.settings.change({ printers });
  await relay.printing.printersChanged();
  return done;
}

/** Others may name it as the one that stands in for them. */
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

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
