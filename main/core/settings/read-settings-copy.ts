import { z } from 'zod';
import type { UselessSettings } from '../../../shared/ipc/snapshot';
import { settingsSchema } from '../../../shared/settings/settings';
import { decodeText } from '../storage/decode-text';
import { migrate, NewerVersionError } from '../storage/migrations';
import { settingsMigrations } from './settings-migrations';

type Values = Readonly<Record<string, unknown>>;

/** What one copy of the settings holds. */
export interface SettingsCopy {
  /** In today's format; null if the file as a whole is not settings. */
  readonly values: Values | null;
  /** Its invalid parts; null if there are none. */
  readonly spoiled: UselessSettings | null;
}

/** Missing in files from the first versions and in hand-written ones. */
const fileVersion = z.number().int().positive().default(1);
const asRecord = z.record(z.string(), z.unknown());

/** As many names, and as much of each, as staff will read. */
const maxNames = 20;
const maxNameLength = 60;

/** @throws NewerVersionError */
export function readSettingsCopy(file: Uint8Array): SettingsCopy {
  const text = decodeText(file);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { values: null, spoiled: { kind: 'unreadable', line: lineOf(error, text) } };
  }
  const record = asRecord.safeParse(content);
  if (!record.success) return { values: null, spoiled: { kind: 'unreadable', line: null } };
  const { version, ...written } = record.data;
  const read = fileVersion.safeParse(version);
  // A spoiled version number costs no settings: they are read as version 1.
  const values = migrate(written, read.success ? read.data : 1, settingsMigrations);
  const names = [...(read.success ? [] : ['version']), ...uselessIn(values)];
  return { values, spoiled: names.length === 0 ? null : { kind: 'values', names } };
}

/** Like `readSettingsCopy`, for a file only being inspected: a newer version's file is not a mistake. */
export function spoiledIn(file: Uint8Array): UselessSettings | null {
  try {
    return readSettingsCopy(file).spoiled;
  } catch (error) {
    if (error instanceof NewerVersionError) return null;
    throw error;
  }
}

/** Invalid values by their place in the file: "printers.0.copies". Unknown names count as typos. */
function uselessIn(values: Values): readonly string[] {
  const shape: Readonly<Record<string, z.ZodType>> = settingsSchema.shape;
  const names = Object.entries(values).flatMap(([key, value]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema === undefined) return [key];
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : [[key, ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.')];
  });
  return names.slice(0, maxNames).map((name) => name.slice(0, maxNameLength));
}

/** The line, from 1, where the text stops being JSON; null if the engine does not say. */
function lineOf(error: unknown, text: string): number | null {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
