import { z } from 'zod';
import { ticketSchema } from '../../shared/ticket/ticket';

const nullableText = z.string().nullable();

/**
 * All that a new computer needs to take over. What Bbot and ngrok must find unchanged, and the tickets, must be
 * whole; the settings are read one by one later, so that another version's cost nothing but themselves.
 */
export const moveContentSchema = z.object({
  /** What Bbot must send; null when only its hash is left. */
  password: nullableText,
  credentials: z.object({ username: z.string(), salt: z.string(), passwordHash: z.string() }).nullable(),
  token: nullableText,
  domain: nullableText,
  settings: z.record(z.string(), z.unknown()),
  tickets: z.array(ticketSchema).readonly(),
});
export type MoveContent = Readonly<z.output<typeof moveContentSchema>>;
