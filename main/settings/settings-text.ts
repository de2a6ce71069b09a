import { z } from 'zod';
import type { Settings } from '../../shared/settings';
import { exportedSchema, goodOnes } from './carried-settings';

/** Settings are a few kilobytes; whatever is larger is another file. */
const largestFile = 1024 * 1024;

const fileSchema = z.object({
  app: z.literal('Counter Relay'),
  holds: z.literal('settings'),
  /** Of the format. Another version's settings are read as far as they go. */
  version: z.number().int().positive(),
  settings: z.record(z.string(), z.unknown()),
});

/** All settings that may leave this computer, as JSON that a human can read. It holds no secret. */
export function writeSettingsText(settings: Settings): string {
  const file: z.input<typeof fileSchema> = {
    app: 'Counter Relay',
    holds: 'settings',
    version: 1,
    settings: exportedSchema.parse(settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What such a file says that is of use, key by key, and nothing else; null when it is no such file. */
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
  return parsed.success ? goodOnes(exportedSchema, parsed.data.settings) : null;
}
