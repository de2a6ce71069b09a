import { z } from 'zod';
import { queueFormats } from './queue-formats';

/** Every way to reach a printer. */
export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    /** A host name or an address, as printed on the printer's own test page. */
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
    /** A queue's name never starts like an option: it is passed to a system command. */
    queue: z
      .string()
      .min(1)
      .max(255)
      .regex(/^[^-\s/][^/]*$/),
    format: z.enum(queueFormats),
  }),
]);
export type PrinterConnection = z.output<typeof connectionSchema>;
