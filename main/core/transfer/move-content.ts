import { z } from 'zod';
import { ticketSchema } from '../../../shared/ticket/ticket';
import { settingsMigrations } from '../settings/settings-migrations';
import { migrate, newestVersion } from '../storage/migrations';
import { ticketMigrations } from '../tickets/ticket-migrations';

const nullableText = z.string().nullable();

/**
 * All that a new computer needs to take over. What Bbot and ngrok must find unchanged, and the tickets, must be
 * whole; the settings are read one by one later, so that another version's cost nothing but themselves.
 */
const moveContentSchema = z.object({
  /** What Bbot must send; null when only its hash is left. */
  password: nullableText,
  credentials: z.object({ username: z.string(), salt: z.string(), passwordHash: z.string() }).nullable(),
  token: nullableText,
  domain: nullableText,
  settings: z.record(z.string(), z.unknown()),
  tickets: z.array(ticketSchema).readonly(),
});
export type MoveContent = Readonly<z.output<typeof moveContentSchema>>;

/** In which versions settings and tickets are written; those of the first files said nothing. */
const versions = z
  .object({ settings: z.number().int().positive(), tickets: z.number().int().positive() })
  .default({ settings: 1, tickets: 1 });
const document = z.record(z.string(), z.unknown());
const versionedSchema = z.looseObject({ versions, settings: document, tickets: z.array(document) });

/** The content as JSON. */
export function writeMoveContent(content: MoveContent): string {
  const newest: z.input<typeof versions> = {
    settings: newestVersion(settingsMigrations),
    tickets: newestVersion(ticketMigrations),
  };
  return JSON.stringify({ ...content, versions: newest });
}

/** @throws ZodError for what none wrote, NewerVersionError for what a version still to come did */
export function readMoveContent(value: unknown): MoveContent {
  const { versions: written, settings, tickets, ...rest } = versionedSchema.parse(value);
  return moveContentSchema.parse({
    ...rest,
    settings: migrate(settings, written.settings, settingsMigrations),
    tickets: tickets.map((ticket) => migrate(ticket, written.tickets, ticketMigrations)),
  });
}
