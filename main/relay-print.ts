import type { PrinterSettings } from '../shared/print/printer';
import { printTimings } from './print/print-timings';
import { confirmationOf } from './print/printer-profile';
import { Printing } from './print/printing';
import { slipDocument } from './print/slip-document';
import { QueueTransport } from './print/transport/queue-transport';
import { systemQueues } from './print/transport/system-queues';
import { TcpTransport } from './print/transport/tcp-transport';
import type { Transport } from './print/transport/transport';
import type { RelayParts } from './relay-parts';
import { reasonOf } from './storage/storage-error';

/** Printing, put together from the core's parts. */
export function buildPrinting(relay: RelayParts): Printing {
  return new Printing({
    store: relay.store,
    clock: relay.clock,
    timings: relay.printTimings ?? printTimings,
    transportOf,
    draw: (request) => slipDocument(request, relay.paper, relay.clock),
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

export function transportOf({
  connection,
  answers,
  profile,
}: Pick<PrinterSettings, 'connection' | 'answers' | 'profile'>): Transport {
  switch (connection.kind) {
    case 'tcp':
      return new TcpTransport({ ...connection, confirmation: answers ? confirmationOf(profile) : 'none' });
    case 'queue':
      return new QueueTransport(connection, systemQueues());
  }
}
