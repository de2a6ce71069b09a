import { z } from 'zod';
import { placeOf } from '../../../shared/printing/connection';
import { connectionSchema, type PrinterConnection } from '../../../shared/printing/connection-schema';
import type { PrinterSettings } from '../../../shared/printing/printer';
import { printerSettingsSchema } from '../../../shared/printing/printer-input';
import { domainSchema, tokenSchema } from '../../../shared/settings/set-up-input';

const defaultPort = 9100;

/** `tcp://host:9100` or `system:<queue name>`, comma-separated. */
export const environmentPrinters = z.string().transform((text, context): PrinterSettings[] =>
  text.split(',').flatMap((part) => {
    const address = part.trim();
    const connection = connectionSchema.safeParse(connectionOf(address));
    if (connection.success) return [printerAt(address, connection.data)];
    context.addIssue({ code: 'custom', message: `"${address}" is neither tcp://host:9100 nor system:queue` });
    return [];
  }),
);

const environmentSchema = z.object({
  RELAY_PORT: z.coerce.number('a port is a number').int().min(0).max(65_535).optional(),
  RELAY_USERNAME: z.string().min(1).optional(),
  RELAY_PASSWORD: z.string().min(1).optional(),
  RELAY_PRINTER: environmentPrinters.optional(),
  NGROK_AUTHTOKEN: tokenSchema.optional(),
  RELAY_DOMAIN: domainSchema.optional(),
  RELAY_NGROK_SERVER: z
    .string()
    .regex(/^\S+:\d+$/, 'host:port')
    .optional(),
  RELAY_NGROK_CA: z.string().min(1).optional(),
});

/** Set by an installer, test or demo without typing. It wins over the settings. */
export interface Environment {
  readonly port: number | null;
  readonly username: string | null;
  readonly password: string | null;
  /** Replaces the printers in the settings. */
  readonly printers: readonly PrinterSettings[] | null;
  readonly token: string | null;
  readonly domain: string | null;
  /** An ingress other than ngrok's own, as host:port. */
  readonly ngrokServer: string | null;
  /** A PEM file with a certificate to trust for it and for the public address. */
  readonly ngrokCertificateFile: string | null;
}

/** A variable has an invalid value; the message says which, and why. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** @throws EnvironmentError if a value is invalid */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new EnvironmentError(problems.join('; '));
  }
  return {
    port: parsed.data.RELAY_PORT ?? null,
    username: parsed.data.RELAY_USERNAME ?? null,
    password: parsed.data.RELAY_PASSWORD ?? null,
    printers: parsed.data.RELAY_PRINTER ?? null,
    token: parsed.data.NGROK_AUTHTOKEN ?? null,
    domain: parsed.data.RELAY_DOMAIN ?? null,
    ngrokServer: parsed.data.RELAY_NGROK_SERVER ?? null,
    ngrokCertificateFile: parsed.data.RELAY_NGROK_CA ?? null,
  };
}

function connectionOf(address: string): unknown {
  const queue = /^system:(.+)$/.exec(address)?.[1];
  if (queue !== undefined) return { kind: 'queue', queue, format: 'pdf' };
  const [, host, port] = /^tcp:\/\/\[?([^/\]]+?)\]?(?::(\d+))?\/?$/.exec(address) ?? [];
  return { kind: 'tcp', host, port: port === undefined ? defaultPort : Number(port) };
}

function printerAt(address: string, connection: PrinterConnection): PrinterSettings {
  return printerSettingsSchema.parse({ id: address, name: placeOf(connection).slice(0, 60), connection });
}
