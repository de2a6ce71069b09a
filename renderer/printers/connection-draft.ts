import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { PrinterConnection } from '../../shared/printing/connection-schema';

const words = texts.printing.form.faults;
const { panel } = texts.printing;

/** A printer's connection while it is being typed: the fields of every kind, valid or not. */
export interface ConnectionDraft {
  readonly kind: PrinterConnection['kind'];
  readonly host: string;
  readonly port: string;
  readonly queue: string;
  readonly format: Extract<PrinterConnection, { kind: 'queue' }>['format'];
}

const defaultPort = 9100;

/** The initial fields. */
export const emptyConnection: ConnectionDraft = {
  kind: 'tcp',
  host: '',
  port: String(defaultPort),
  queue: '',
  format: 'pdf',
};

/** Any connection, for a preview. */
export const somewhere: PrinterConnection = { kind: 'tcp', host: 'localhost', port: defaultPort };

/** The fields of a configured printer. */
export function connectionDraftOf(connection: PrinterConnection): Partial<ConnectionDraft> {
  return connection.kind === 'tcp' ? { ...connection, port: String(connection.port) } : connection;
}

/** What is wrong with a field, in words. */
export type ConnectionFaults = Partial<Record<'host' | 'port' | 'queue', string>>;

/** Same as the core's rule. */
const hostShape = /^[A-Za-z0-9.:_-]{1,253}$/;
/** An invalid port: "printer:91oo". */
const oneColon = /^[^:]*:[^:]*$/;
const queueShape = /^[^-\s/][^/]{0,254}$/;

/**
 * Splits an address with a port, as other programs write it, into the two fields. An IPv6 address, with several colons,
 * is left alone.
 */
export function splitAddress(draft: ConnectionDraft): Pick<ConnectionDraft, 'host' | 'port'> {
  const { host, port } = /^\s*(?<host>[^:]+):\s*(?<port>\d{1,5})\s*$/.exec(draft.host)?.groups ?? {};
  return host === undefined || port === undefined ? { host: draft.host, port: draft.port } : { host, port };
}

export function connectionFaults(draft: ConnectionDraft): ConnectionFaults {
  switch (draft.kind) {
    case 'tcp':
      return addressFaults(draft);
    case 'queue':
      return queueShape.test(draft.queue) ? {} : { queue: words.noQueue };
    default:
      return assertNever(draft.kind);
  }
}

function addressFaults(draft: ConnectionDraft): ConnectionFaults {
  const { host, port } = splitAddress(draft);
  const faults: ConnectionFaults = {};
  const address = host.trim();
  if (address === '') faults.host = words.noHost;
  else if (!hostShape.test(address) || oneColon.test(address)) faults.host = words.badHost;
  if (portOf(port) === null) faults.port = words.badPort;
  return faults;
}

/** The connection, or null while the fields are incomplete or invalid. */
export function connectionOf(draft: ConnectionDraft): PrinterConnection | null {
  if (Object.keys(connectionFaults(draft)).length > 0) return null;
  switch (draft.kind) {
    case 'tcp': {
      const { host, port } = splitAddress(draft);
      return { kind: 'tcp', host: host.trim(), port: portOf(port) ?? defaultPort };
    }
    case 'queue':
      return { kind: 'queue', queue: draft.queue, format: draft.format };
    default:
      return assertNever(draft.kind);
  }
}

export function connectionWords(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return panel.atAddress(connection.host, connection.port);
    case 'queue':
      return panel.atQueue(connection.queue);
    default:
      return assertNever(connection);
  }
}

function portOf(text: string): number | null {
  const port = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
