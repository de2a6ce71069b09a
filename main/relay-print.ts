import type { PrinterSettings } from '../shared/print/printer';
import { DrawnLetters } from './print/drawn-letters';
import { printTimings } from './print/print-timings';
import { confirmationOf } from './print/printer-profile';
import { Printing } from './print/printing';
import { slipDocument } from './print/slip-document';
import { QueueTransport } from './print/transport/queue-transport';
import { systemQueues } from './print/transport/system-queues';
import { type TcpTimings, usualTcpTimings } from './print/transport/tcp-timings';
import { TcpTransport } from './print/transport/tcp-transport';
import type { Transport } from './print/transport/transport';
import type { RelayParts } from './relay-parts';
import { reasonOf } from './storage/storage-error';

/** Printing, put together from the core's parts. */
export function buildPrinting(relay: RelayParts): Printing {
  const timings = relay.printTimings ?? printTimings;
  const { paper, clock } = relay;
  const letters = new DrawnLetters(paper, clock, timings.draw);
  return new Printing({
    store: relay.store,
    clock: relay.clock,
    timings,
    transportOf: (printer) => transportOf(printer, timings.tcp),
    draw: (request) => slipDocument(request, { paper, letters, clock, currency: relay.currency }),
    activity: relay.activity,
    settings: () => relay.settings.current,
    printers: () => printersOf(relay),
    holdAfterMs: () => relay.settings.current.holdAfterMinutes * 60_000,
    paperIsSeen: () => relay.settings.current.kitchen === 'paper',
    // What the computer's own queue says of a printer is a hint: one that is switched off looks ready.
    answered: ({ connection }) => {
      if (connection.kind === 'tcp') relay.presence.sign();
    },
    changed: () => relay.feed.statusChanged(),
    failed: (error) => relay.log.warn({ reason: reasonOf(error) }, 'a slip could not be printed'),
  });
}

/** Printers that an environment variable names win over those of the settings. */
export function printersOf({ environment, settings }: RelayParts) {
  const fromEnvironment = environment.printers !== null;
  return { printers: environment.printers ?? settings.current.printers, fromEnvironment };
}

/** The way to a printer. */
export function transportOf(
  { connection, answers, profile }: Pick<PrinterSettings, 'connection' | 'answers' | 'profile'>,
  tcpTimings: TcpTimings = usualTcpTimings,
): Transport {
  switch (connection.kind) {
    case 'tcp': {
      const confirmation = answers ? confirmationOf(profile) : 'none';
      return new TcpTransport({ ...connection, confirmation }, tcpTimings);
    }
    case 'queue':
      return new QueueTransport(connection, systemQueues());
  }
}
