import { z } from 'zod';
import type { Settings } from '../../../shared/settings/settings';
import { decodeText } from '../storage/decode-text';
import { migrate, newestVersion } from '../storage/migrations';
import { exportedSchema, goodOnes } from './carried-settings';
import { settingsMigrations } from './settings-migrations';

/** Settings are a few kilobytes; whatever is larger is another file. */
const largestFile = 1024 * 1024;

const fileSchema = z.object({
  app: z.literal('Counter Relay'),
  holds: z.literal('settings'),
  /** Of the settings; an older one's are brought up to date. */
  version: z.number().int().positive(),
  settings: z.record(z.string(), z.unknown()),
});

/** All settings that may leave this computer, as JSON that a human can read. It holds no secret. */
export function writeSettingsText(settings: Settings): string {
  const file: z.input<typeof fileSchema> = {
    app: 'Counter Relay',
    holds: 'settings',
    version: newestVersion(settingsMigrations),
    settings: exportedSchema.parse(settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file with settings brings. */
export interface TakenSettings {
  readonly settings: Partial<Settings>;
  /** What it says that is of no use, or is no setting that may come from a file: by its names there. */
  readonly notTaken: readonly string[];
}

/** As many as anybody reads, and as long. */
const mostNames = 20;
const longestName = 60;

/**
 * What such a file says that is of use, key by key, and nothing else; null when it is no such file.
 * @throws NewerVersionError when a version still to come wrote it
 */
export function readSettingsText(file: Uint8Array): TakenSettings | null {
  if (file.length > largestFile) return null;
  let value: unknown;
  try {
    value = JSON.parse(decodeText(file));
  } catch {
    // No JSON: it is something else.
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
    notTaken: notTaken.slice(0, mostNames).map((name) => name.slice(0, longestName)),
  };
}
