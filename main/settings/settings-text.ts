import { z } from 'zod';
import type { Settings } from '../../shared/settings';
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

/**
 * What such a file says that is of use, key by key, and nothing else; null when it is no such file.
 * @throws NewerVersionError when a version still to come wrote it
 */
export function readSettingsText(file: Uint8Array): Partial<Settings> | null {
  if (file.length > largestFile) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    // Neither text nor JSON: it is something else.
    return null;
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return null;
  const { settings, version } = parsed.data;
  return goodOnes(exportedSchema, migrate(settings, version, settingsMigrations));
}
