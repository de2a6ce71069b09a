import { z } from 'zod';
import { placeOf } from '../../../shared/printing/connection';
import { connectionSchema, type PrinterConnection } from '../../../shared/printing/connection-schema';
import type { PrinterSettings } from '../../../shared/printing/printer';
import { printerSettingsSchema } from '../../../shared/printing/printer-input';

const usualPort = 9100;

/** `tcp://host:9100` or `system:<queue name>`, several with commas. */
export const environmentPrinters = z.string().transform((text, context): PrinterSettings[] =>
  text.split(',').flatMap((part) => {
    const address = part.trim();
    const connection = connectionSchema.safeParse(connectionOf(address));
    if (connection.success) return [printerAt(address, connection.data)];
    context.addIssue({ code: 'custom', message: `"${address}" is neither tcp://host:9100 nor system:queue` });
    return [];
  }),
);

function connectionOf(address: string): unknown {
  const queue = /^system:(.+)$/.exec(address)?.[1];
  if (queue !== undefined) return { kind: 'queue', queue, format: 'pdf' };
  const [, host, port] = /^tcp:\/\/\[?([^/\]]+?)\]?(?::(\d+))?\/?$/.exec(address) ?? [];
  return { kind: 'tcp', host, port: port === undefined ? usualPort : Number(port) };
}

function printerAt(address: string, connection: PrinterConnection): PrinterSettings {
  return printerSettingsSchema.parse({ id: address, name: placeOf(connection).slice(0, 60), connection });
}
