import type { Logger } from 'pino';
import { assertNever } from '../../../shared/assert-never';
import { answersItself } from '../../../shared/printing/connection';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { ActivityLog } from '../activity/activity-log';
import type { CounterClock } from '../clock';
import type { Presence } from '../ordering/presence';
import type { Environment } from '../settings/environment';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf } from '../storage/storage-error';
import type { TicketStore } from '../tickets/ticket-store';
import type { PrintTimings } from './print-timings';
import { confirmationOf } from './printer-profile';
import { Printing } from './printing';
import { DrawnLetters } from './render/drawn-letters';
import type { PageRenderer } from './render/paper';
import { slipDocument } from './slip-document';
import { QueueTransport } from './transport/queue-transport';
import { queuesOfSystem } from './transport/queues-of-system';
import { defaultTcpTimings, type TcpTimings } from './transport/tcp-timings';
import { TcpTransport } from './transport/tcp-transport';
import type { Transport } from './transport/transport';

export interface PrintersDeps {
  readonly environment: Pick<Environment, 'printers'>;
  readonly settings: Pick<SettingsStore, 'current'>;
}

interface PrintingDeps extends PrintersDeps {
  readonly store: TicketStore;
  readonly clock: CounterClock;
  readonly paper: PageRenderer;
  readonly printTimings: PrintTimings;
  readonly activity: ActivityLog;
  readonly presence: Pick<Presence, 'sign'>;
  readonly log: Pick<Logger, 'warn'>;
  /** The currency of the store's amounts. */
  readonly currency: () => string;
  readonly statusChanged: () => void;
}

/** Assembles printing from the core's parts. */
export function buildPrinting(deps: PrintingDeps): Printing {
  const { paper, clock, printTimings: timings } = deps;
  const letters = new DrawnLetters(paper, clock, timings.draw);
  return new Printing({
    store: deps.store,
    clock,
    timings,
    transportOf: (printer) => transportOf(printer, timings.tcp),
    draw: (request) => slipDocument(request, { paper, letters, clock, currency: deps.currency() }),
    activity: deps.activity,
    settings: () => deps.settings.current,
    printers: () => printersOf(deps),
    holdAfterMs: () => deps.settings.current.holdAfterMinutes * 60_000,
    paperIsSeen: () => deps.settings.current.kitchen === 'paper',
    // A printer that is switched off looks ready in the computer's queue.
    answered: ({ connection }) => {
      if (answersItself(connection)) deps.presence.sign();
    },
    changed: () => deps.statusChanged(),
    failed: (error) => deps.log.warn({ reason: reasonOf(error) }, 'a slip could not be printed'),
  });
}

/** Printers named by an environment variable override those in the settings. */
export function printersOf({ environment, settings }: PrintersDeps) {
  const fromEnvironment = environment.printers !== null;
  return { printers: environment.printers ?? settings.current.printers, fromEnvironment };
}

export function transportOf(
  { connection, answers, profile }: Pick<PrinterSettings, 'connection' | 'answers' | 'profile'>,
  tcpTimings: TcpTimings = defaultTcpTimings,
): Transport {
  switch (connection.kind) {
    case 'tcp': {
      const confirmation = answers ? confirmationOf(profile) : 'none';
      return new TcpTransport({ ...connection, confirmation }, tcpTimings);
    }
    case 'queue':
      return new QueueTransport(connection, queuesOfSystem());
    default:
      return assertNever(connection);
  }
}
