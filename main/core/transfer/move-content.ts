import { z } from 'zod';
import { ticketSchema } from '../../../shared/ticket/ticket';
import { settingsMigrations } from '../settings/settings-migrations';
import { migrate, newestVersion } from '../storage/migrations';
import { ticketMigrations } from '../tickets/ticket-migrations';

const nullableText = z.string().nullable();

/**
 * Everything a new computer needs to take over. The tickets, and what Bbot and ngrok must find unchanged, must be
 * whole; the settings are read one by one later, so that another version's cost nothing but themselves.
 */
const moveContentSchema = z.object({
  /** What Bbot must send; null if only its hash is left. */
  password: nullableText,
  credentials: z.object({ username: z.string(), salt: z.string(), passwordHash: z.string() }).nullable(),
  token: nullableText,
  domain: nullableText,
  settings: z.record(z.string(), z.unknown()),
  tickets: z.array(ticketSchema).readonly(),
});
export type MoveContent = Readonly<z.output<typeof moveContentSchema>>;

/** The versions that settings and tickets are written in; the first files did not say. */
const versions = z
  .object({ settings: z.number().int().positive(), tickets: z.number().int().positive() })
  .default({ settings: 1, tickets: 1 });
const document = z.record(z.string(), z.unknown());
const versionedSchema = z.looseObject({ versions, settings: document, tickets: z.array(document) });

export function writeMoveContent(content: MoveContent): string {
  const newest: z.input<typeof versions> = {
    settings: newestVersion(settingsMigrations),
    tickets: newestVersion(ticketMigrations),
  };
  return JSON.stringify({ ...content, versions: newest });
}

/** @throws ZodError if no version wrote it, NewerVersionError if a newer one did */
export function readMoveContent(value: unknown): MoveContent {
  const { versions: written, settings, tickets, ...rest } = versionedSchema.parse(value);
  return moveContentSchema.parse({
    ...rest,
    settings: migrate(settings, written.settings, settingsMigrations),
    tickets: tickets.map((ticket) => migrate(ticket, written.tickets, ticketMigrations)),
  });
}
