import type { PrinterSettings } from '../../../shared/printing/printer';
import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';
import { DrawnLetters } from './drawn-letters';
import { printTimings } from './print-timings';
import { confirmationOf } from './printer-profile';
import { Printing } from './printing';
import { slipDocument } from './slip-document';
import { QueueTransport } from './transport/queue-transport';
import { queuesOfSystem } from './transport/queues-of-system';
import { type TcpTimings, usualTcpTimings } from './transport/tcp-timings';
import { TcpTransport } from './transport/tcp-transport';
import type { Transport } from './transport/transport';

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
      return new QueueTransport(connection, queuesOfSystem());
  }
}
