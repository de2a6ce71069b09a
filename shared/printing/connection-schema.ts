import { z } from 'zod';
import { queueFormats } from './queue-formats';

/** Every way in which a printer can be reached. */
export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    /** A host name or an address, as an owner reads it off the printer's own test page. */
    host: z
      .string()
      .trim()
      .min(1)
      .max(253)
      .regex(/^[A-Za-z0-9.:_-]+$/),
    port: z.number().int().min(1).max(65_535).default(9100),
  }),
  z.object({
    kind: z.literal('queue'),
    /** A queue's name never begins like an option: it goes to a command of the system. */
    queue: z
      .string()
      .min(1)
      .max(255)
      .regex(/^[^-\s/][^/]*$/),
    format: z.enum(queueFormats),
  }),
]);
export type PrinterConnection = z.output<typeof connectionSchema>;
