import { z } from 'zod';
import type { PrinterSettings } from '../../../shared/printing/printer';
import { connectionSchema, printerSettingsSchema } from '../../../shared/printing/printer-input';

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

function printerAt(address: string, connection: PrinterSettings['connection']): PrinterSettings {
  const name = connection.kind === 'tcp' ? connection.host : connection.queue;
  return printerSettingsSchema.parse({ id: address, name: name.slice(0, 60), connection });
}
