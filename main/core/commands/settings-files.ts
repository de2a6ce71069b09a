import type { Logger } from 'pino';
import { texts } from '../../../shared/i18n/texts';
import type { Outcome } from '../../../shared/ipc/commands';
import type { Printing } from '../printing/printing';
import { done, failed } from '../result';
import type { SettingsStore } from '../settings/settings-store';
import { readSettingsText, type TakenSettings, writeSettingsText } from '../settings/settings-text';
import { NewerVersionError } from '../storage/migrations';
import { reasonOf } from '../storage/storage-error';
import type { MoveFiles } from '../transfer/move-files';

type Done = Outcome<'exportSettings'>;
export interface SettingsFileDeps {
  readonly settings: SettingsStore;
  readonly printing: Pick<Printing, 'printersChanged'>;
  readonly moveFiles: MoveFiles;
  readonly log: Pick<Logger, 'error'>;
  readonly statusChanged: () => void;
}

/** Writes a text where somebody says. `title`: what the question for the place says. */
export async function saveText(
  deps: Pick<SettingsFileDeps, 'moveFiles' | 'log'>,
  suggestedName: string,
  title: string,
  text: string,
): Promise<Done> {
  try {
    const saved = await deps.moveFiles.save(suggestedName, async () => Buffer.from(text), title);
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'a file could not be written');
    return failed('FILE_NOT_WRITTEN');
  }
}

/** All settings but secrets, and but what makes this computer this restaurant's. */
export function exportSettings(deps: SettingsFileDeps): Promise<Done> {
  const text = writeSettingsText(deps.settings.current);
  return saveText(deps, 'counter-relay-settings.json', texts.settings.files.saveTitle, text);
}

/** What a file says takes effect at once; what it does not say, or what is no good, stays as it is. */
export async function importSettings(deps: SettingsFileDeps): Promise<Outcome<'importSettings'>> {
  let file: Buffer | null;
  try {
    file = await deps.moveFiles.open(texts.settings.files.openTitle);
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'a file with settings could not be read');
    return failed('FILE_NOT_READ');
  }
  if (file === null) return failed('CANCELLED');
  const taken = settingsIn(file);
  if (typeof taken === 'string') return failed(taken);
  const { settings, notTaken } = taken;
  deps.settings.change(settings);
  deps.statusChanged();
  await deps.printing.printersChanged();
  return { ok: true, value: { notTaken } };
}

function settingsIn(file: Buffer): TakenSettings | 'NOT_SETTINGS' | 'NEWER_VERSION' {
  try {
    return readSettingsText(file) ?? 'NOT_SETTINGS';
  } catch (error) {
    if (error instanceof NewerVersionError) return error.code;
    throw error;
  }
}
