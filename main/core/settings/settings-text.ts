import { z } from 'zod';
import type { Settings } from '../../../shared/settings/settings';
import { decodeText } from '../storage/decode-text';
import { migrate, newestVersion } from '../storage/migrations';
import { exportedSchema, goodOnes } from './carried-settings';
import { settingsMigrations } from './settings-migrations';

/** Settings are a few kilobytes; anything larger is another file. */
const largestFile = 1024 * 1024;

const fileSchema = z.object({
  app: z.literal('Counter Relay'),
  holds: z.literal('settings'),
  /** The settings' version; older ones are brought up to date. */
  version: z.number().int().positive(),
  settings: z.record(z.string(), z.unknown()),
});

/** All settings that may leave this computer, as human-readable JSON. It holds no secret. */
export function writeSettingsText(settings: Settings): string {
  const file: z.input<typeof fileSchema> = {
    app: 'Counter Relay',
    holds: 'settings',
    version: newestVersion(settingsMigrations),
    settings: exportedSchema.parse(settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export interface TakenSettings {
  readonly settings: Partial<Settings>;
  /** Entries that are invalid or may not come from a file, by their names in it. */
  readonly notTaken: readonly string[];
}

/** As many names, and as much of each, as staff will read. */
const maxNames = 20;
const maxNameLength = 60;

/**
 * Reads the valid settings of such a file, key by key, and nothing else; null if it is another file.
 * @throws NewerVersionError if a newer version wrote it
 */
export function readSettingsText(file: Uint8Array): TakenSettings | null {
  if (file.length > largestFile) return null;
  let value: unknown;
  try {
    value = JSON.parse(decodeText(file));
  } catch {
    // Not JSON, so another kind of file.
    return null;
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return null;
  const { settings, version } = parsed.data;
  const given = migrate(settings, version, settingsMigrations);
  const taken = goodOnes(exportedSchema, given);
  const notTaken = Object.keys(given).filter((key) => !Object.hasOwn(taken, key));
  return {
    settings: taken,
    notTaken: notTaken.slice(0, maxNames).map((name) => name.slice(0, maxNameLength)),
  };
}
